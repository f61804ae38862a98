import { html } from '@council-components/core/html.js';
import { prefixOf, type Language } from '../languages.js';
import type { WritePage } from './site-page.js';

/** A title, then sections of a heading and paragraphs. */
type Statement = { title: string; sections: [heading: string, ...paragraphs: string[]][] };

const ACCESSIBILITY: Record<Language, Statement> = {
  en: {
    title: 'Accessibility statement',
    sections: [
      [
        'How accessible this site is',
        'It is made to meet WCAG 2.2 at level AA. You can use it with a keyboard alone, with a screen reader, at 400% zoom, in the dark, without JavaScript, in English and in Welsh.',
      ],
      [
        'What is not tested yet',
        'Speech control and screen magnifiers have not been tried by people who use them every day.',
      ],
      [
        'If you cannot use it',
        'Exampleshire does not exist, so there is nobody to ring. A real council must say here how to reach it, and how to complain to the Equality Advisory and Support Service.',
      ],
    ],
  },
  cy: {
    title: 'Datganiad hygyrchedd',
    sections: [
      [
        'Pa mor hygyrch yw’r wefan hon',
        'Fe’i gwnaed i fodloni WCAG 2.2 ar lefel AA. Gallwch ei defnyddio â bysellfwrdd yn unig, â darllenydd sgrin, wedi’i chwyddo i 400%, yn y tywyllwch, heb JavaScript, yn Gymraeg ac yn Saesneg.',
      ],
      [
        'Yr hyn nad yw wedi’i brofi eto',
        'Nid yw rheolaeth llais na chwyddwyr sgrin wedi’u rhoi ar brawf gan bobl sy’n eu defnyddio bob dydd.',
      ],
      [
        'Os na allwch ei defnyddio',
        'Nid yw Exampleshire yn bodoli, felly nid oes neb i’w ffonio. Rhaid i gyngor go iawn ddweud yma sut i gysylltu ag ef, a sut i gwyno wrth y Gwasanaeth Cynghori a Chefnogi Cydraddoldeb.',
      ],
    ],
  },
};

const PRIVACY: Record<Language, Statement> = {
  en: {
    title: 'Privacy and cookies',
    sections: [
      [
        'What we keep',
        'Your answers, while you fill in a form: until you send it, or for 24 hours after your last answer. A report that you sent: for 365 days. Then both are deleted.',
      ],
      [
        'Who sees it',
        'The people who have to act on it. Nothing is sent to anybody else: these pages load nothing from other sites and count nobody.',
      ],
      [
        'One cookie',
        'It is called “session” and holds a random number, so that your answers find their way to the next page. It is set when you start a form and goes when you close your browser.',
      ],
      [
        'What you can take away',
        'Before and after you send a report you can download everything that you told us, with what we use it for.',
      ],
    ],
  },
  cy: {
    title: 'Preifatrwydd a chwcis',
    sections: [
      [
        'Yr hyn rydym yn ei gadw',
        'Eich atebion, wrth i chi lenwi ffurflen: nes i chi ei hanfon, neu am 24 awr ar ôl eich ateb diwethaf. Adroddiad yr ydych wedi’i anfon: am 365 diwrnod. Yna caiff y ddau eu dileu.',
      ],
      [
        'Pwy sy’n ei weld',
        'Y bobl y mae’n rhaid iddynt weithredu arno. Nid oes dim yn cael ei anfon at neb arall: nid yw’r tudalennau hyn yn llwytho dim o wefannau eraill nac yn cyfrif neb.',
      ],
      [
        'Un cwci',
        'Ei enw yw “session” ac mae’n cynnwys rhif ar hap, er mwyn i’ch atebion gyrraedd y dudalen nesaf. Caiff ei osod pan fyddwch yn dechrau ffurflen ac mae’n diflannu pan fyddwch yn cau eich porwr.',
      ],
      [
        'Yr hyn y gallwch fynd ag ef gyda chi',
        'Cyn ac ar ôl i chi anfon adroddiad gallwch lawrlwytho popeth a ddywedoch wrthym, ynghyd â’r hyn rydym yn ei ddefnyddio ar ei gyfer.',
      ],
    ],
  },
};

export const accessibilityPage = (write: WritePage, lang: Language): Response =>
  statement(write, lang, 'accessibility', ACCESSIBILITY[lang]);

export const privacyPage = (write: WritePage, lang: Language): Response =>
  statement(write, lang, 'privacy', PRIVACY[lang]);

const statement = (write: WritePage, lang: Language, path: string, { title, sections }: Statement): Response =>
  write({
    lang,
    path: `${prefixOf(lang)}/${path}`,
    title: [title],
    cache: 'no-cache',
    main: html`<h1 class="council-heading-xl">${title}</h1>
${sections.map(
  ([heading, ...paragraphs]) => html`<h2 class="council-heading-m">${heading}</h2>
${paragraphs.map((paragraph) => html`<p class="council-body">${paragraph}</p>`)}
`,
)}`,
  });
