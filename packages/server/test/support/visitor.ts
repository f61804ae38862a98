/** A person with a browser that has no JavaScript: follows redirects, keeps the cookie, sends the forms it was given. */
export class Visitor {
  cookie = '';
  html = '';
  /** Path of the page that is shown. */
  path = '';
  status = 0;

  constructor(readonly address: string) {}

  async get(path: string): Promise<Response> {
    return this.#follow(await this.fetch(path));
  }

  /** Sends the form that is shown. */
  async post(fields: Record<string, string | string[]> = {}): Promise<Response> {
    const action = /<form [^>]*action="([^"]*)"/.exec(this.html)?.[1]?.replaceAll('&amp;', '&');
    if (!action) throw new Error(`There is no form on ${this.path}.`);
    return this.#follow(await this.fetch(action, { method: 'POST', body: this.body(fields) }));
  }

  body(fields: Record<string, string | string[] | File>): URLSearchParams | FormData {
    const all = { token: this.token, ...fields };
    const isMultipart = Object.values<unknown>(all).some((value) => value instanceof File);
    const body: URLSearchParams | FormData = isMultipart ? new FormData() : new URLSearchParams();
    for (const [name, value] of Object.entries(all))
      for (const each of [value].flat()) body.append(name, each as string);
    return body;
  }

  /** Sends a file with the form that is shown. */
  async postFile(field: string, file: File): Promise<Response> {
    return this.#follow(await this.fetch(this.path, { method: 'POST', body: this.body({ [field]: file }) }));
  }

  get token(): string {
    return /name="token" value="([^"]*)"/.exec(this.html)?.[1] ?? '';
  }

  get title(): string {
    return /<title>([^<]*)/.exec(this.html)?.[1] ?? '';
  }

  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.cookie) headers.set('cookie', this.cookie);
    const response = await fetch(this.address + path, { ...init, headers, redirect: 'manual' });
    const cookie = response.headers.getSetCookie()[0];
    if (cookie) this.cookie = cookie.split(';')[0]!;
    return response;
  }

  async #follow(response: Response): Promise<Response> {
    let answer = response;
    for (let location; (location = answer.headers.get('location'));) {
      this.path = location;
      answer = await this.fetch(location);
    }
    this.path = new URL(answer.url).pathname + new URL(answer.url).search;
    this.status = answer.status;
    this.html = await answer.text();
    return answer;
  }
}

const today = new Date();
const yesterday = new Date(today.getTime() - 86_400_000);

/** Right answers, page by page. */
export const RIGHT = {
  address: { 'address-line-1': '12 Long Street', 'address-line-2': '', town: 'Exampleton', postcode: 'ex1 2ab' },
  collection: {
    bins: ['recycling', 'food'],
    'missed-on-day': String(yesterday.getUTCDate()),
    'missed-on-month': String(yesterday.getUTCMonth() + 1),
    'missed-on-year': String(yesterday.getUTCFullYear()),
  },
  whatHappened: { 'what-happened': 'The lorry went past.\r\nIt did not stop.' },
  photo: {},
  contact: { contact: 'email', email: 'someone@example.com', phone: '' },
};

/** Answers everything rightly. The visitor then sees "Check your answers". */
export async function answerAll(visitor: Visitor, prefix = ''): Promise<void> {
  await visitor.get(`${prefix}/missed-bin/new`);
  for (const answers of Object.values(RIGHT)) await visitor.post(answers);
}
