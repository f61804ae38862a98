import assert from 'node:assert/strict';
import { once } from 'node:events';
import { request, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { DatabaseError } from '@council-components/server/database.js';
import { readForm } from '@council-components/server/form-body.js';
import { createHandler, type Route } from '@council-components/server/handler.js';
import { createNodeServer } from '@council-components/server/node-http.js';
import { secured } from '@council-components/server/security-headers.js';

const LIMIT = 10_000;
const logged: string[] = [];
let received = 0;

const page = (status: number) =>
  new Response(`<h1>${status}</h1>`, { status, headers: { 'content-type': 'text/html', 'cache-control': 'no-store' } });

const routes = new Map<string, Route>([
  ['/', { GET: () => new Response('home '.repeat(1_000), { headers: { 'content-type': 'text/plain' } }) }],
  ['/below', { GET: () => new Response('below') }],
  [
    '/form',
    {
      POST: async (asked) => {
        const form = await readForm(asked, LIMIT);
        received++;
        const file = form.get('file');
        return new Response(file instanceof File ? `${file.name} ${file.size}` : String(form.get('name')));
      },
    },
  ],
  [
    '/no-database',
    {
      GET: () => {
        throw new DatabaseError('08006');
      },
    },
  ],
  [
    '/broken',
    {
      GET: () => {
        throw new TypeError('12 Secret Street');
      },
    },
  ],
]);

let server: Server;
let port: number;
before(async () => {
  server = createNodeServer({
    handler: createHandler({ routes, errorPage: page, secure: false, log: (line) => logged.push(line) }),
    errorPage: (status) => secured(page(status), false),
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  ({ port } = server.address() as AddressInfo);
});
after(() => {
  server.closeAllConnections();
  server.close();
});

const ask = (path: string, init?: RequestInit) =>
  fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual', ...init });

/** Writes bytes as they are. @returns all that comes back until the server closes, or has been silent for a while */
async function raw(bytes: string | Buffer, wait = 400): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let answer = '';
  let silence: NodeJS.Timeout | undefined;
  const closed = new Promise<void>((resolve) => {
    const end = () => (socket.destroy(), resolve());
    socket.setEncoding('latin1').on('data', (text) => {
      answer += text;
      clearTimeout(silence);
      silence = setTimeout(end, wait);
    });
    socket.on('error', end).on('close', end);
    setTimeout(end, 5_000).unref();
  });
  socket.write(bytes);
  await closed;
  clearTimeout(silence);
  return answer;
}

const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]);

/** Whatever came before, the next person is served. */
async function goesOn(): Promise<void> {
  assert.equal((await ask('/below')).status, 200);
}

describe('a request over HTTP', () => {
  it('is answered with the security headers, also when it fails', async () => {
    for (const path of ['/', '/nowhere', '/broken']) {
      const { headers } = await ask(path);
      assert.equal(
        headers.get('content-security-policy'),
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types lit-html",
      );
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
      assert.equal(headers.get('referrer-policy'), 'same-origin');
      assert.match(headers.get('permissions-policy')!, /camera=\(\)/);
      assert.equal(headers.get('x-powered-by'), null);
      assert.equal(headers.get('set-cookie'), null);
    }
  });

  it('is compressed as the browser accepts it', async () => {
    const encoding = async (accept: string) =>
      (await ask('/', { headers: { 'accept-encoding': accept } })).headers.get('content-encoding');
    assert.equal(await encoding('gzip, deflate, br'), 'br');
    assert.equal(await encoding('gzip, br;q=0'), 'gzip');
    assert.equal(await encoding('identity'), null);
    assert.equal((await (await ask('/')).text()).length, 5_000);
    const zipped = await raw('GET / HTTP/1.1\r\nHost: x\r\nAccept-Encoding: gzip\r\n\r\n');
    const body = Buffer.from(zipped.slice(zipped.indexOf('\r\n\r\n') + 4), 'latin1');
    assert.equal(gunzipSync(body).toString(), 'home '.repeat(1_000));
  });

  it('with HEAD gets the headers alone', async () => {
    const response = await ask('/below', { method: 'HEAD' });
    assert.equal(response.status, 200);
    assert.equal(await response.text(), '');
    assert.equal((await ask('/form', { method: 'HEAD' })).status, 405);
  });

  it('finds a page that was asked for with a slash at its end', async () => {
    const response = await ask('/below/?a=b');
    assert.equal(response.status, 308);
    assert.equal(response.headers.get('location'), '/below?a=b');
  });
});

describe('a failure of ours', () => {
  it('is a page with an incident, and a log line without the answers', async () => {
    logged.length = 0;
    const response = await ask('/broken');
    assert.equal(response.status, 500);
    assert.equal(logged.length, 1);
    assert.match(logged[0]!, /^[0-9A-F]{8} TypeError/);
    assert.ok(!logged[0]!.includes('Secret Street'));
    assert.equal((await ask('/no-database')).status, 503);
    assert.match(logged[1]!, /^[0-9A-F]{8} DatabaseError 08006/);
    await goesOn();
  });
});

describe('what nobody should send', () => {
  const tricks: [string, number][] = [
    ['/../../etc/passwd', 400],
    ['/assets/../../package.json', 400],
    ['/./below', 400],
    ['/%2e%2e/%2e%2e/etc/passwd', 400],
    ['/assets/..%2f..%2fpackage.json', 400],
    ['/below%2f', 400],
    ['/%5c..%5cwindows', 400],
    ['/a\\..\\b', 400],
    ['/below%00.html', 400],
    ['/%', 400],
    ['/%zz', 400],
    ['//evil.example/', 404],
    ['/..;/below', 404],
    ['/constructor', 404],
    ['/__proto__', 404],
    ['/favicon.ico', 404],
    [`/${'a'.repeat(3_000)}`, 414],
    [`/below?${'a'.repeat(3_000)}`, 414],
  ];
  for (const [path, status] of tricks) {
    it(`${path.slice(0, 40)} → ${status}`, async () => {
      const answer = await raw(`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`);
      assert.equal(statusOf(answer), status);
      assert.ok(answer.includes(`<h1>${status}</h1>`), 'a page, not an empty answer');
      assert.match(answer, /content-security-policy/i);
      await goesOn();
    });
  }

  const sockets: [string, string | Buffer, number][] = [
    ['garbage', 'not http at all\r\n\r\n', 400],
    ['bytes of TLS', Buffer.from('16030100a5010000a10303', 'hex'), 400],
    ['a broken header', 'GET / HTTP/1.1\r\nHost x\r\n\r\n', 400],
    ['no host', 'GET / HTTP/1.1\r\n\r\n', 400],
    ['a host that is none', 'GET / HTTP/1.1\r\nHost: a b c\r\n\r\n', 400],
    ['headers without end', `GET / HTTP/1.1\r\nHost: x\r\nCookie: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
    ['a whole address', 'GET http://evil.example/ HTTP/1.1\r\nHost: x\r\n\r\n', 400],
    ['CONNECT', 'CONNECT evil.example:443 HTTP/1.1\r\nHost: x\r\n\r\n', 405],
    ['TRACE', 'TRACE / HTTP/1.1\r\nHost: x\r\n\r\n', 405],
    ['OPTIONS *', 'OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n', 400],
    ['DELETE', 'DELETE /below HTTP/1.1\r\nHost: x\r\n\r\n', 405],
    ['a method that nobody knows', 'BREW /below HTTP/1.1\r\nHost: x\r\n\r\n', 400],
    ['two lengths', 'POST /form HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcde', 400],
    [
      'a length and chunks',
      'POST /form HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
    ],
    [
      'a broken chunk',
      'POST /form HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n',
      400,
    ],
  ];
  for (const [name, bytes, status] of sockets) {
    it(`${name} → ${status}`, async () => {
      const answer = await raw(bytes);
      // A connection that fails in the middle of a body may just be closed: there is nobody to read a page.
      if (answer || name !== 'a broken chunk') assert.equal(statusOf(answer), status);
      await goesOn();
    });
  }

  it('says which methods there are', async () => {
    assert.equal((await ask('/below', { method: 'POST', body: 'a=b' })).headers.get('allow'), 'GET, HEAD');
    assert.equal((await ask('/form')).headers.get('allow'), 'POST');
  });

  it('a person who leaves in the middle of a body', async () => {
    const socket = connect(port, '127.0.0.1');
    socket.write(
      'POST /form HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 500\r\n\r\nname=',
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.resetAndDestroy();
    await goesOn();
  });
});

describe('the body of a form', () => {
  const multipart = (boundary: string) => ({ 'content-type': `multipart/form-data; boundary=${boundary}` });
  const post = (body: BodyInit, headers: Record<string, string> = {}) =>
    ask('/form', { method: 'POST', body, headers });

  it('is read in both ways that browsers send it', async () => {
    assert.equal(await (await post(new URLSearchParams({ name: 'Siân & Ûnë' }))).text(), 'Siân & Ûnë');
    const form = new FormData();
    form.set('file', new File(['12345'], 'bin.jpg'));
    assert.equal(await (await post(form)).text(), 'bin.jpg 5');
  });

  it('is refused in any other way', async () => {
    for (const type of [
      'application/json',
      'text/plain',
      'multipart/mixed; boundary=x',
      'application/x-www-form-urlencodedx',
    ])
      assert.equal((await post('{}', { 'content-type': type })).status, 415, type);
    const answer = await raw('POST /form HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}');
    assert.equal(statusOf(answer), 415, 'no type at all');
    await goesOn();
  });

  it('is refused when it is malformed', async () => {
    const part = '--b\r\ncontent-disposition: form-data; name="name"\r\n\r\nvalue\r\n';
    for (const body of [
      '',
      'no boundary',
      part,
      `${part}--b`,
      '--b\r\nno headers--b--',
      '--b\r\ncontent-disposition: form-data\r\n\r\nx\r\n--b--\r\n',
      `--c${part}--c--`,
    ])
      assert.equal((await post(body, multipart('b'))).status, 400, JSON.stringify(body));
    assert.equal(
      (await post(`${part}--b--\r\n`, { 'content-type': 'multipart/form-data' })).status,
      400,
      'no boundary named',
    );
    assert.equal(await (await post(`${part}--b--\r\n`, multipart('b'))).text(), 'value');
  });

  it('over the limit is refused by its length, before it is sent', async () => {
    const before = received;
    const answer = await raw(
      `POST /form HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${LIMIT + 1}\r\n\r\n`,
    );
    assert.equal(statusOf(answer), 413);
    assert.equal(received, before);
    await goesOn();
  });

  it('over the limit is refused where no length is given', async () => {
    const chunk = `${(1_000).toString(16)}\r\n${'a'.repeat(1_000)}\r\n`;
    const answer = await raw(
      `POST /form HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n${chunk.repeat(11)}`,
    );
    assert.equal(statusOf(answer), 413);
    await goesOn();
  });

  it('is not asked for when it is over the limit', async () => {
    const statuses: (number | string)[] = [];
    for (const length of [LIMIT + 1, 6]) {
      const sending = request({
        port,
        host: '127.0.0.1',
        path: '/form',
        method: 'POST',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': length,
          expect: '100-continue',
        },
      });
      sending.on('continue', () => {
        statuses.push('continue');
        sending.end('name=x');
      });
      sending.on('error', () => {});
      sending.flushHeaders();
      const [response] = (await once(sending, 'response')) as [{ statusCode: number; resume: () => void }];
      statuses.push(response.statusCode);
      response.resume();
      if (length > LIMIT) sending.destroy();
    }
    assert.deepEqual(statuses, [413, 'continue', 200]);
  });

  it('far over the limit still gets the page that says so, while the browser is sending', async () => {
    const response = await post(new URLSearchParams({ name: 'a'.repeat(30_000_000) }));
    assert.equal(response.status, 413);
    assert.equal(await response.text(), '<h1>413</h1>');
    await goesOn();
  });
});
