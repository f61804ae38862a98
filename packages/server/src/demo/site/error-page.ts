import { html, nothing } from '@council-components/core/html.js';
import type { HttpErrorStatus } from '../../http-error.js';
import { languageOfPath, prefixOf, type Language } from '../languages.js';
import type { WritePage } from './site-page.js';

/** Title, then what to do, paragraph by paragraph. */
type Words = [title: string, ...paragraphs: string[]];

const WORDS: Record<Language, { errors: Record<HttpErrorStatus, Words>; incident: string; services: string }> = {
  en: {
    errors: {
      400: [
        'We could not read that request',
        'If you typed or pasted the web address, check that it is right and complete.',
        'If you came from a form, go back and send it again. Your earlier answers are kept.',
      ],
      403: [
        'We could not check that this form came from our page',
        'We have stored nothing from it. This happens when a page was open for a long time, or when your browser does not keep cookies.',
        'Go back, reload the page and send it again. If it happens again, allow cookies for this site: we use one, only to keep your answers until you send them.',
      ],
      404: [
        'Page not found',
        'If you typed the web address, check that it is correct. If you pasted it, check that you copied all of it.',
      ],
      405: ['This address cannot be used in that way', 'Go to the list of services and start from there.'],
      408: ['Your request took too long to arrive', 'Check your connection and try again.'],
      411: ['We could not read that request', 'Go back and send the form again.'],
      413: [
        'What you sent is too big',
        'We have stored nothing from it. Your earlier answers are kept.',
        'If you added a photo, go back and choose one smaller than 8 MB, or go on without a photo. If you wrote a long text, go back and make it shorter.',
      ],
      414: ['That web address is too long', 'Go to the list of services and start from there.'],
      415: [
        'We cannot read this kind of content',
        'We take answers only as our own forms send them. Go to the list of services and start from there.',
      ],
      431: [
        'Your browser sent more than we can read',
        'Delete the cookies of this site in your browser, and try again.',
      ],
      500: [
        'There is a problem with this service',
        'Try again in a few minutes. Answers that you gave on earlier pages are kept.',
      ],
      503: [
        'This service is not available at the moment',
        'Try again in a few minutes. Answers that you gave on earlier pages are kept. If you were sending a report, send it again: it cannot be stored twice.',
      ],
    },
    incident: 'If you tell us about this, quote the number',
    services: 'Go to the list of services',
  },
  cy: {
    errors: {
      400: [
        'Ni allem ddarllen y cais hwnnw',
        'Os gwnaethoch deipio neu ludo’r cyfeiriad gwe, gwiriwch ei fod yn gywir ac yn gyflawn.',
        'Os daethoch o ffurflen, ewch yn ôl a’i hanfon eto. Mae eich atebion cynharach wedi’u cadw.',
      ],
      403: [
        'Ni allem wirio bod y ffurflen hon wedi dod o’n tudalen ni',
        'Nid ydym wedi storio dim ohoni. Mae hyn yn digwydd pan fydd tudalen wedi bod ar agor am amser hir, neu pan na fydd eich porwr yn cadw cwcis.',
        'Ewch yn ôl, ail-lwythwch y dudalen ac anfonwch hi eto. Os bydd yn digwydd eto, caniatewch gwcis ar gyfer y wefan hon: rydym yn defnyddio un, dim ond i gadw eich atebion nes i chi eu hanfon.',
      ],
      404: [
        'Ni ddaethpwyd o hyd i’r dudalen',
        'Os gwnaethoch deipio’r cyfeiriad gwe, gwiriwch ei fod yn gywir. Os gwnaethoch ei ludo, gwiriwch eich bod wedi copïo’r cyfan.',
      ],
      405: [
        'Ni ellir defnyddio’r cyfeiriad hwn yn y ffordd honno',
        'Ewch i’r rhestr o wasanaethau a dechreuwch oddi yno.',
      ],
      408: ['Cymerodd eich cais ormod o amser i gyrraedd', 'Gwiriwch eich cysylltiad a rhowch gynnig arall arni.'],
      411: ['Ni allem ddarllen y cais hwnnw', 'Ewch yn ôl ac anfonwch y ffurflen eto.'],
      413: [
        'Mae’r hyn a anfonwyd yn rhy fawr',
        'Nid ydym wedi storio dim ohono. Mae eich atebion cynharach wedi’u cadw.',
        'Os gwnaethoch ychwanegu llun, ewch yn ôl a dewiswch un sy’n llai nag 8 MB, neu ewch ymlaen heb lun. Os gwnaethoch ysgrifennu testun hir, ewch yn ôl a’i wneud yn fyrrach.',
      ],
      414: ['Mae’r cyfeiriad gwe hwnnw’n rhy hir', 'Ewch i’r rhestr o wasanaethau a dechreuwch oddi yno.'],
      415: [
        'Ni allwn ddarllen y math hwn o gynnwys',
        'Dim ond atebion fel y mae ein ffurflenni ni yn eu hanfon a dderbyniwn. Ewch i’r rhestr o wasanaethau a dechreuwch oddi yno.',
      ],
      431: [
        'Anfonodd eich porwr fwy nag y gallwn ei ddarllen',
        'Dilëwch gwcis y wefan hon yn eich porwr, a rhowch gynnig arall arni.',
      ],
      500: [
        'Mae problem gyda’r gwasanaeth hwn',
        'Rhowch gynnig arall arni ymhen ychydig funudau. Mae’r atebion a roesoch ar dudalennau cynharach wedi’u cadw.',
      ],
      503: [
        'Nid yw’r gwasanaeth hwn ar gael ar hyn o bryd',
        'Rhowch gynnig arall arni ymhen ychydig funudau. Mae’r atebion a roesoch ar dudalennau cynharach wedi’u cadw. Os oeddech yn anfon adroddiad, anfonwch ef eto: ni ellir ei storio ddwywaith.',
      ],
    },
    incident: 'Os byddwch yn dweud wrthym am hyn, dyfynnwch y rhif',
    services: 'Ewch i’r rhestr o wasanaethau',
  },
};

/** The page for what cannot be answered: what happened, what to do, nothing about our insides. */
export const errorPage =
  (write: WritePage) =>
  (status: HttpErrorStatus, path: string, incident?: string): Response => {
    const lang = languageOfPath(path);
    const { errors, incident: quote, services } = WORDS[lang];
    const [title, ...paragraphs] = errors[status];
    return write({
      lang,
      status,
      title: [title],
      main: html`<h1 class="council-heading-l">${title}</h1>
${paragraphs.map((paragraph) => html`<p class="council-body">${paragraph}</p>\n`)}
${incident ? html`<p class="council-body">${quote} ${incident}.</p>` : nothing}
<p class="council-body"><a class="council-link" href=${prefixOf(lang) || '/'}>${services}</a></p>`,
    });
  };
