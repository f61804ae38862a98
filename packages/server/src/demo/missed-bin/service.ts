import { html, nothing, type Content } from '@council-components/core/html.js';
import { button } from '@council-components/forms/button.js';
import { errorSummary } from '@council-components/forms/error-summary.js';
import type { FormError } from '@council-components/forms/form-errors.js';
import { notificationBanner } from '@council-components/page/notification-banner.js';
import { panel } from '@council-components/page/panel.js';
import { summaryList } from '@council-components/page/summary-list.js';
import { checkDeclared, readForm } from '../../form-body.js';
import { redirect, type Route } from '../../handler.js';
import { HttpError } from '../../http-error.js';
import { imageType } from '../../image-type.js';
import type { Draft, ServiceStore } from '../../service-store.js';
import { fromOwnPage, type Sessions } from '../../session.js';
import { todayInUk } from '../dates.js';
import { prefixOf, type Language } from '../languages.js';
import type { WritePage } from '../site/site-page.js';
import { siteWords } from '../site/site-words.js';
import { asForm, fileName, firstIncomplete, isAnswered, readAnswers } from './answers.js';
import { checks, PAGES, photoProblem, type PageName } from './checks.js';
import { questions, questionTitle } from './questions.js';
import { serviceWords } from './service-words.js';
import { summaryRows } from './summary.js';
import { takeAway } from './take-away.js';
import { told, type Told } from './told.js';

export interface MissedBinOptions {
  store: ServiceStore<Told>;
  sessions: Sessions;
  write: WritePage;
  /** Ours, where it is known better than from the Host header. */
  origin?: string | undefined;
}

/** Bytes of a whole form; a photo may be a little over its own limit and still get an answer about the photo. */
const FORM_LIMIT = 256_000;
const PHOTO_FORM_LIMIT = 12_000_000;

/** Where someone came from decides where they go on to: back to their answers. */
const FROM_CHECK = '?from=check';

/** "Report a missed bin collection" in one language: its addresses and what they answer. */
export function missedBin(lang: Language, { store, sessions, write, origin }: MissedBinOptions): Map<string, Route> {
  const words = serviceWords[lang];
  const base = `${prefixOf(lang)}/missed-bin`;
  const at = (page: string) => `${base}/${page}`;
  const context = () => ({ lang, today: todayInUk() });
  const title = (page: string) => (page === words.service ? [page] : [page, words.service]);
  const caption = html`<p class="exampleshire-caption">${words.service}</p>`;

  const routes = new Map<string, Route>([
    [base, { GET: startPage }],
    [at('new'), { GET: begin }],
    ...PAGES.map((page): [string, Route] => [
      at(page),
      { GET: (request) => showQuestion(request, page), POST: (request) => takeAnswer(request, page) },
    ]),
    [at('check'), { GET: showCheck, POST: send }],
    [at('sent'), { GET: showSent }],
    [at('what-you-told-us'), { GET: handOver }],
  ]);
  return routes;

  function startPage(): Response {
    return write({
      lang,
      path: base,
      title: [words.service],
      cache: 'no-cache',
      back: prefixOf(lang) || '/',
      main: html`<h1 class="council-heading-xl">${words.service}</h1>
<p class="council-body">${words.startLead}</p>
<h2 class="council-heading-m">${words.startFirst}</h2>
<ul class="council-body">${words.startPoints.map((point) => html`<li>${point}</li>`)}</ul>
<p class="council-body">${words.startPrivacy}</p>
${button({ text: words.start, href: at('new') })}`,
    });
  }

  /** A report that was sent is finished: the next one is another session. One that is under way is kept. */
  async function begin(request: Request): Promise<Response> {
    const session = sessions.of(request);
    const finished = session && (await store.submission(sessions.key(session)));
    return redirect(at(PAGES[0]!), 303, finished ? { 'set-cookie': sessions.setCookie(sessions.begin()) } : {});
  }

  async function showQuestion(request: Request, page: PageName): Promise<Response> {
    const known = sessions.of(request);
    const session = known ?? sessions.begin();
    const key = sessions.key(session);
    const [draft, submission] = known ? await Promise.all([store.draft(key), store.submission(key)]) : [];
    if (submission) return redirect(`${at('sent')}?already`);
    const { answers, files }: Draft = draft ?? { answers: {}, files: {} };
    const { searchParams } = new URL(request.url);
    // Nobody is asked a question before those that come first.
    const first = firstIncomplete(answers, context());
    if (first && PAGES.indexOf(first) < PAGES.indexOf(page)) return redirect(at(first));

    const fromCheck = searchParams.get('from') === 'check';
    const form = asForm(answers);
    const errors = isAnswered(answers, page) ? checks[page].check(form, context()) : [];
    const path = at(page) + (fromCheck ? FROM_CHECK : '');
    const before = PAGES[PAGES.indexOf(page) - 1];
    return write({
      lang,
      path,
      title: title(questionTitle(words, page)),
      errors: errors.length > 0,
      back: fromCheck ? at('check') : before ? at(before) : base,
      headers: known ? {} : { 'set-cookie': sessions.setCookie(session) },
      main: html`${errorsAbove(errors)}
${searchParams.has('gone') ? notificationBanner({ lang, text: words.gone }) : nothing}
${caption}
<form method="post" action=${path} enctype=${page === 'photo' ? 'multipart/form-data' : nothing} novalidate data-check=${page}>
${tokenField(session)}
${questions[page]({ lang, words, answers: form, errors, photo: files.photo })}
${button({ text: words.continue })}
</form>`,
    });
  }

  async function takeAnswer(request: Request, page: PageName): Promise<Response> {
    const { form, session } = await readOwnForm(request, page === 'photo' ? PHOTO_FORM_LIMIT : FORM_LIMIT);
    const key = sessions.key(session);
    const [draft, submission] = await Promise.all([store.draft(key), store.submission(key)]);
    if (submission) return redirect(`${at('sent')}?already`);

    const fromCheck = new URL(request.url).searchParams.get('from') === 'check' ? FROM_CHECK : '';
    const given = page === 'photo' ? await takePhoto(key, form) : readAnswers(form, page);
    if (!given) return redirect(at(page) + fromCheck);
    await store.save(key, given);

    // Wrong answers are kept as well, and the page shows what is wrong with them, also when it is reloaded or changes language.
    const answers = { ...draft?.answers, ...given };
    if (checks[page].check(asForm(answers), context()).length) return redirect(at(page) + fromCheck);
    const next = firstIncomplete(answers, context());
    if (!draft && page !== PAGES[0]) return redirect(`${at(next ?? PAGES[0]!)}?gone`);
    if (!next || (fromCheck && isAnswered(answers, next))) return redirect(at(next ?? 'check'));
    return redirect(at(fromCheck ? next : PAGES[PAGES.indexOf(page) + 1]!));
  }

  /** @returns what is kept as the page's answer: nothing but a problem's name; undefined when a photo was removed */
  async function takePhoto(key: string, form: FormData) {
    if (form.get('remove') === 'photo') {
      await store.removeFile(key, 'photo');
      return undefined;
    }
    const photo = form.get('photo');
    if (!(photo instanceof File) || (!photo.name && !photo.size)) return { photo: '' };
    const content = new Uint8Array(await photo.arrayBuffer());
    // Its size and the type that it claims are checked as in the browser; what it really is, only here.
    const type = imageType(content);
    const problem = type ? photoProblem(photo) : (photoProblem(photo) ?? 'type');
    if (problem) return { photo: problem };
    await store.saveFile(key, 'photo', { name: fileName(photo.name), type: type!, size: content.byteLength }, content);
    return { photo: '' };
  }

  async function showCheck(request: Request): Promise<Response> {
    const { session, draft, response } = await finishedDraft(request);
    if (response) return response;
    return write({
      lang,
      path: at('check'),
      title: title(words.check.title),
      back: at(PAGES.at(-1)!),
      main: html`${caption}
<h1 class="council-heading-l">${words.check.title}</h1>
${summaryList({
  lang,
  rows: summaryRows({
    told: told(asForm(draft.answers)),
    photo: draft.files.photo,
    lang,
    words,
    changeAt: (page, id) => `${at(page)}${FROM_CHECK}${id ? `#${id}` : ''}`,
  }),
})}
<h2 class="council-heading-m exampleshire-section">${words.check.sendTitle}</h2>
<p class="council-body">${words.check.sendText}</p>
<form method="post" action=${at('check')} novalidate>
${tokenField(session)}
${button({ text: words.check.send, preventDoubleClick: true })}
</form>
${takeAwaySection()}`,
    });
  }

  async function send(request: Request): Promise<Response> {
    const { session } = await readOwnForm(request, FORM_LIMIT);
    const { draft, response } = await finishedDraft(request);
    if (response) return response;
    const reference = await store.submit(sessions.key(session), told(asForm(draft.answers)), lang);
    return redirect(reference ? at('sent') : `${at(PAGES[0]!)}?gone`);
  }

  async function showSent(request: Request): Promise<Response> {
    const session = sessions.of(request);
    const submission = session && (await store.submission(sessions.key(session)));
    if (!submission) return redirect(session ? at('check') : base);
    const { contact } = submission.answers;
    const after =
      contact.by === 'email'
        ? words.done.byEmail.replace('%s', () => contact.email)
        : contact.by === 'phone'
          ? words.done.byPhone.replace('%s', () => contact.phone)
          : words.done.byNone;
    return write({
      lang,
      path: at('sent'),
      title: title(words.done.title),
      main: html`${new URL(request.url).searchParams.has('already') ? notificationBanner({ lang, text: words.already }) : nothing}
${panel({ titleText: words.done.title, text: html`${words.done.reference}<br><strong>${submission.reference}</strong>` })}
<h2 class="council-heading-m exampleshire-section">${words.done.nextTitle}</h2>
<p class="council-body">${words.done.next}</p>
<p class="council-body">${after}</p>
${takeAwaySection(words.done.takeSession)}
<p class="council-body"><a class="council-link" href=${at('new')}>${words.done.another}</a></p>`,
    });
  }

  async function handOver(request: Request): Promise<Response> {
    const session = sessions.of(request);
    if (!session) return redirect(base);
    const key = sessions.key(session);
    const sent = await store.submission(key);
    const { draft, response } = sent ? { draft: undefined, response: undefined } : await finishedDraft(request);
    if (response) return response;
    const photo = (sent ?? draft!).files.photo;
    const content = photo && (await store.fileContent(key, 'photo'));
    return takeAway({
      told: sent ? sent.answers : told(asForm(draft!.answers)),
      photo: content && { ...photo, content },
      sent,
      council: siteWords[lang].council,
      lang,
      words,
    });
  }

  /** The session's draft, all of it right; or where to go instead. */
  async function finishedDraft(request: Request) {
    const session = sessions.of(request);
    if (!session) return { response: redirect(base) } as const;
    const key = sessions.key(session);
    const [draft, submission] = await Promise.all([store.draft(key), store.submission(key)]);
    if (submission) return { response: redirect(at('sent')) } as const;
    if (!draft) return { response: redirect(`${at(PAGES[0]!)}?gone`) } as const;
    const incomplete = firstIncomplete(draft.answers, context());
    if (incomplete) return { response: redirect(at(incomplete)) } as const;
    return { session, draft, response: undefined } as const;
  }

  /** A form that our own page sent in this session. What a request says of itself is refused before its body is read. */
  async function readOwnForm(request: Request, limit: number): Promise<{ form: FormData; session: string }> {
    checkDeclared(request, limit);
    const session = sessions.of(request);
    if (!session || !fromOwnPage(request, origin)) throw new HttpError(403);
    const form = await readForm(request, limit);
    if (!sessions.isToken(session, form.get('token'))) throw new HttpError(403);
    return { form, session };
  }

  function tokenField(session: string): Content {
    return html`<input type="hidden" name="token" value=${sessions.token(session)}>`;
  }

  function errorsAbove(errors: FormError[]): Content {
    const errorList = errors.map(({ id, text }) => ({ text, href: `#${id}` }));
    return errors.length ? errorSummary({ lang, errorList }) : nothing;
  }

  function takeAwaySection(more = ''): Content {
    return html`<h2 class="council-heading-m exampleshire-section">${words.done.takeTitle}</h2>
<p class="council-body">${words.done.takeText} ${more}</p>
<p class="council-body"><a class="council-link" href=${at('what-you-told-us')} download>${words.done.take}</a></p>`;
  }
}
