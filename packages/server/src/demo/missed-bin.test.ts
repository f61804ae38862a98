import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { dataFolder } from '../../test/support/folders.js';
import { startDemo, type DemoProcess } from '../../test/support/demo-process.js';
import { answerAll, RIGHT, Visitor } from '../../test/support/visitor.js';

const JPEG = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(1_996)]);

describe('reporting a missed bin without JavaScript', () => {
  let demo: DemoProcess;
  let address: string;
  before(async () => {
    ({ demo, address } = await startDemo({ DATA_DIR: await dataFolder() }));
  });
  after(() => demo.stop('SIGTERM'));
  const visitor = () => new Visitor(address);

  it('goes from the list of services to a reference', async () => {
    const person = visitor();
    await person.get('/');
    assert.equal(person.cookie, '', 'no cookie before a form needs one');
    assert.match(person.html, /<html lang="en">/);
    await person.get(/href="(\/missed-bin)"/.exec(person.html)![1]!);
    assert.equal(person.cookie, '');
    await person.get(/href="(\/missed-bin\/new)"/.exec(person.html)![1]!);
    assert.equal(person.path, '/missed-bin/address');
    assert.match(person.cookie, /^session=[\w-]{43}$/);

    await person.post(RIGHT.address);
    assert.equal(person.path, '/missed-bin/collection');
    await person.post(RIGHT.collection);
    await person.post(RIGHT.whatHappened);
    await person.postFile('photo', new File([JPEG], 'C:\\fakepath\\my bin.jpg', { type: 'image/jpeg' }));
    assert.equal(person.path, '/missed-bin/contact');
    await person.post(RIGHT.contact);

    assert.equal(person.path, '/missed-bin/check');
    assert.equal(person.title, 'Check your answers – Report a missed bin collection – Exampleshire Council');
    for (const words of [
      '12 Long Street<br>Exampleton<br>EX1 2AB',
      'Recycling<br>Food waste',
      'my bin.jpg (2 kB)',
      'someone@example.com',
    ])
      assert.ok(person.html.includes(words), words);
    await person.post();
    assert.equal(person.path, '/missed-bin/sent');
    assert.match(person.html, /EX(-[2-9BCDFGHJKMNPQRTVWXY]{4}){2}/);
    assert.ok(
      !/\/missed-bin\S*(Long|Exampleton|someone)/.test(demo.output + person.path),
      'nothing personal in addresses or logs',
    );
  });

  it('keeps wrong answers, says what is wrong, and lands in the field', async () => {
    const person = visitor();
    await person.get('/missed-bin/address');
    await person.post({ ...RIGHT.address, town: ' ', postcode: '"><script>' });
    assert.equal(person.path, '/missed-bin/address');
    assert.match(person.title, /^Error: Where should we have collected from\?/);
    assert.match(person.html, /<a href="#town">Enter a town or city<\/a>/);
    assert.match(person.html, /id="town"[^>]*aria-describedby="town-error"/);
    assert.match(person.html, /value="12 Long Street"/);
    assert.match(person.html, /value="&quot;&gt;&lt;script&gt;"/);

    await person.get('/cy/missed-bin/address');
    assert.match(person.title, /^Gwall: /, 'the other language says it too, and keeps what was typed');
    assert.match(person.html, /<html lang="cy">/);
    assert.match(person.html, /Rhowch dref neu ddinas/);
    assert.match(person.html, /value="12 Long Street"/);
  });

  it('asks no question before those that come first', async () => {
    const person = visitor();
    for (const page of ['contact', 'check']) {
      await person.get(`/missed-bin/${page}`);
      assert.match(person.path, /^\/missed-bin(\/address.*)?$/);
    }
    await person.get('/missed-bin/address');
    await person.post(RIGHT.address);
    await person.get('/missed-bin/check');
    assert.equal(person.path, '/missed-bin/collection');
    assert.ok(!person.title.startsWith('Error'), 'a page that was not seen yet shows no errors');
  });

  it('lets each answer be changed, and comes back', async () => {
    const person = visitor();
    await answerAll(person);
    const changes = [...person.html.matchAll(/href="([^"]*from=check[^"]*)"/g)].map(([, href]) => href!);
    assert.equal(changes.length, 6);
    for (const href of changes) {
      await person.get(href.split('#')[0]!);
      assert.equal(person.status, 200);
      assert.match(person.html, /class="council-back-link council-link" href="\/missed-bin\/check"/);
    }
    await person.get('/missed-bin/contact?from=check');
    assert.match(person.html, /value="someone@example.com"/);
    await person.post({ contact: 'phone', email: 'someone@example.com', phone: '1' });
    assert.equal(person.path, '/missed-bin/contact?from=check');
    assert.match(person.title, /^Error: /);
    await person.post({ contact: 'phone', email: 'someone@example.com', phone: '(01632) 960 001 ext 4' });
    assert.equal(person.path, '/missed-bin/check');
    assert.match(person.html, /\+441632960001 ext 4/);
    assert.ok(!person.html.includes('someone@example.com'), 'an answer that no longer matters is not handed over');
  });

  it('keeps line breaks, every script and markup as they were written', async () => {
    const person = visitor();
    await answerAll(person);
    await person.get('/missed-bin/what-happened?from=check');
    const words = '\nHwyrnos ŵŷ 😀 اردو <script>alert(1)</script> & "quoted" \\ %s $&';
    await person.post({ 'what-happened': `${words}\0\x07` });
    assert.match(person.html, /&lt;script&gt;alert\(1\)&lt;\/script&gt; &amp; &quot;quoted&quot; \\ %s \$&amp;/);
    const told = await (await person.fetch('/missed-bin/what-you-told-us')).json();
    assert.equal(told.whatYouToldUs.whatHappened, words.trim());
    await person.get('/missed-bin/what-happened?from=check');
    assert.match(person.html, />\n\nHwyrnos/);
  });

  describe('a photo', () => {
    const atPhoto = async () => {
      const person = visitor();
      await person.get('/missed-bin/address');
      for (const answers of [RIGHT.address, RIGHT.collection, RIGHT.whatHappened]) await person.post(answers);
      assert.equal(person.path, '/missed-bin/photo');
      return person;
    };

    it('is told by its content, not by its name', async () => {
      const person = await atPhoto();
      await person.postFile('photo', new File(['<script>'], 'bin.jpg', { type: 'image/jpeg' }));
      assert.match(person.html, /The photo must be a JPEG, PNG, HEIC, WebP or AVIF image/);
      assert.match(person.title, /^Error: /);
      await person.postFile('photo', new File([], 'empty.jpg', { type: 'image/jpeg' }));
      assert.match(person.html, /The selected file is empty/);
      await person.postFile('photo', new File([JPEG], 'bin.txt', { type: 'image/jpeg' }));
      assert.equal(person.path, '/missed-bin/contact');
    });

    it('a little too large is said next to the field, far too large in a page; nothing else is lost', async () => {
      const person = await atPhoto();
      await person.postFile('photo', new File([JPEG, Buffer.alloc(8_000_000)], 'big.jpg', { type: 'image/jpeg' }));
      assert.match(person.html, /<a href="#photo">The photo must be smaller than 8 MB<\/a>/);
      await person.postFile('photo', new File([JPEG, Buffer.alloc(20_000_000)], 'huge.jpg', { type: 'image/jpeg' }));
      assert.equal(person.status, 413);
      assert.match(person.html, /What you sent is too big[\s\S]*choose one smaller than 8 MB/);
      await person.get('/missed-bin/photo');
      await person.post();
      assert.equal(person.path, '/missed-bin/contact', 'without a photo it goes on');
    });

    it('of the largest size is kept, can be removed, and goes into what is taken away', async () => {
      const person = await atPhoto();
      const largest = Buffer.concat([JPEG, Buffer.alloc(8_000_000 - JPEG.length, 7)]);
      await person.postFile('photo', new File([largest], 'bin.jpg', { type: 'image/jpeg' }));
      assert.equal(person.path, '/missed-bin/contact');
      await person.post(RIGHT.contact);
      const told = await (await person.fetch('/missed-bin/what-you-told-us')).json();
      assert.ok(Buffer.from(told.whatYouToldUs.photo.base64, 'base64').equals(largest));
      await person.get('/missed-bin/photo?from=check');
      assert.match(person.html, /You have added <strong>bin.jpg<\/strong> \(8 MB\)/);
      await person.post({ remove: 'photo' });
      assert.equal(person.path, '/missed-bin/photo?from=check');
      assert.ok(!person.html.includes('bin.jpg'));
    });
  });

  describe('sending', () => {
    const referenceOf = (html: string) => /EX-\w{4}-\w{4}/.exec(html)?.[0];

    it('twice at once stores once: ten clicks, one reference', async () => {
      const person = visitor();
      await answerAll(person);
      const answers = await Promise.all(
        Array.from({ length: 10 }, () => person.fetch('/missed-bin/check', { method: 'POST', body: person.body({}) })),
      );
      for (const { status, headers } of answers)
        assert.deepEqual([status, headers.get('location')], [303, '/missed-bin/sent']);
      await person.get('/missed-bin/sent');
      const reference = referenceOf(person.html);
      assert.ok(reference);
      await person.get('/missed-bin/sent');
      assert.equal(referenceOf(person.html), reference, 'reloading shows the same');
    });

    it('is over when it is over: going back leads to the reference, a new report is new', async () => {
      const person = visitor();
      await answerAll(person);
      const { token } = person;
      await person.post();
      const reference = referenceOf(person.html);
      for (const page of ['address', 'contact', 'check']) {
        await person.get(`/missed-bin/${page}`);
        assert.match(person.path, /^\/missed-bin\/sent/);
        assert.equal(referenceOf(person.html), reference);
      }
      const late = await person.fetch('/missed-bin/address', {
        method: 'POST',
        body: new URLSearchParams({ token, town: 'Elsewhere' }),
      });
      assert.equal(late.headers.get('location'), '/missed-bin/sent?already');
      await person.get('/missed-bin/new');
      assert.equal(person.path, '/missed-bin/address');
      assert.ok(!person.html.includes('12 Long Street'));
      await person.get('/missed-bin/sent');
      assert.equal(referenceOf(person.html), undefined);
    });
  });

  it('hands over what was told, with what becomes of it', async () => {
    const person = visitor();
    await answerAll(person);
    const before = await person.fetch('/missed-bin/what-you-told-us');
    assert.match((await before.json()).howLongWeKeepIt, /^Not sent yet/);
    await person.post();
    const response = await person.fetch('/missed-bin/what-you-told-us');
    assert.match(response.headers.get('content-type')!, /^application\/json/);
    assert.match(response.headers.get('content-disposition')!, /^attachment; filename="EX-/);
    assert.equal(response.headers.get('cache-control'), 'no-store');
    const told = await response.json();
    assert.deepEqual(told.whatYouToldUs, {
      address: { line1: '12 Long Street', town: 'Exampleton', postcode: 'EX1 2AB' },
      bins: ['recycling', 'food'],
      missedOn: told.whatYouToldUs.missedOn,
      whatHappened: 'The lorry went past.\nIt did not stop.',
      contact: { by: 'email', email: 'someone@example.com' },
    });
    for (const words of ['whatWeUseItFor', 'whoSeesIt', 'howLongWeKeepIt', 'sentAt', 'deletedAfter', 'reference'])
      assert.ok(told[words], words);
    const nobody = await visitor().fetch('/missed-bin/what-you-told-us');
    assert.equal(nobody.status, 303, 'nobody else can have it');
  });

  it('works in Welsh from end to end, with a way to English on every page', async () => {
    const person = visitor();
    for (const page of ['/cy', '/cy/missed-bin', '/cy/accessibility', '/cy/privacy', '/cy/missed-bin/address']) {
      await person.get(page);
      assert.equal(person.status, 200);
      assert.match(person.html, /<html lang="cy">/);
      assert.match(person.html, new RegExp(`href="${page.replace('/cy', '') || '/'}" lang="en"`));
    }
    await answerAll(person, '/cy');
    assert.equal(person.path, '/cy/missed-bin/check');
    await person.post();
    assert.match(person.html, /Adroddiad wedi’i anfon/);
    await person.get('/cy/dim-byd');
    assert.equal(person.status, 404);
    assert.match(person.html, /Ni ddaethpwyd o hyd i’r dudalen/);
  });

  it('starts again, with what was just said, when the answers before it are gone', async () => {
    const person = visitor();
    await answerAll(person);
    await person.get('/missed-bin/contact');
    person.cookie = '';
    const { html } = person;
    await person.get('/missed-bin/address');
    const { token } = person;
    person.html = html.replace(/name="token" value="[^"]*"/, `name="token" value="${token}"`);
    await person.post({ ...RIGHT.contact, email: 'kept@example.com' });
    assert.match(person.path, /^\/missed-bin\/address\?gone/);
    assert.match(person.html, /We keep answers for 24 hours/);
    for (const answers of [RIGHT.address, RIGHT.collection, RIGHT.whatHappened, RIGHT.photo])
      await person.post(answers);
    assert.match(person.html, /kept@example.com/);
  });

  describe('a form that is not ours', () => {
    const send = (person: Visitor, token: string | undefined, headers: Record<string, string> = {}) =>
      person.fetch('/missed-bin/address', {
        method: 'POST',
        body: new URLSearchParams({ ...RIGHT.address, ...(token !== undefined && { token }) }),
        headers,
      });

    it('is refused with a page that says what to do, and stores nothing', async () => {
      const person = visitor();
      await person.get('/missed-bin/address');
      const { token } = person;
      const other = visitor();
      await other.get('/missed-bin/address');
      const refused = [
        await send(person, undefined),
        await send(person, ''),
        await send(person, 'forged'),
        await send(person, other.token),
        await send(person, token, { origin: 'https://evil.example' }),
        await send(person, token, { 'sec-fetch-site': 'cross-site' }),
        await send(visitor(), token),
      ];
      for (const response of refused) {
        assert.equal(response.status, 403);
        assert.match(
          await response.text(),
          /We could not check that this form came from our page[\s\S]*Go back, reload the page/,
        );
      }
      await person.get('/missed-bin/collection');
      assert.equal(person.path, '/missed-bin/address', 'nothing was stored');
      assert.equal((await send(person, token)).status, 303, 'and the right one still works');
    });
  });

  it('answers what it cannot read with a page and the right status, and goes on', async () => {
    const person = visitor();
    await person.get('/missed-bin/address');
    const post = (body: BodyInit, type?: string) =>
      person.fetch('/missed-bin/address', { method: 'POST', body, headers: type ? { 'content-type': type } : {} });
    const answers: [Response, number, RegExp][] = [
      [await post('{"town":"x"}', 'application/json'), 415, /We cannot read this kind of content/],
      [await post(new URLSearchParams({ town: 'a'.repeat(300_000) })), 413, /What you sent is too big/],
      [await post('--b\r\nbroken', 'multipart/form-data; boundary=b'), 400, /We could not read that request/],
      [await person.fetch('/missed-bin/nothing'), 404, /Page not found/],
      [await person.fetch('/missed-bin/address', { method: 'PUT', body: 'x' }), 405, /cannot be used in that way/],
      [await person.fetch(`/${'a'.repeat(2_500)}`), 414, /too long/],
    ];
    for (const [response, status, words] of answers) {
      const html = await response.text();
      assert.equal(response.status, status);
      assert.match(html, words);
      assert.match(html, /<main[\s\S]*<h1[\s\S]*href="\/"/);
      assert.ok(!/node_modules|\.js:\d|Error:/.test(html), 'nothing of our insides');
      assert.match(response.headers.get('content-security-policy')!, /default-src 'none'/);
    }
    await person.get('/');
    assert.equal(person.status, 200);
  });

  it('is small, keeps pages with answers out of every cache, and loads nothing from elsewhere', async () => {
    const person = visitor();
    const page = await person.get('/missed-bin/address');
    assert.equal(page.headers.get('cache-control'), 'no-store');
    assert.ok(person.html.length < 8_000, `${person.html.length} bytes`);
    assert.ok(!/<script(?![^>]* src=)|<style| style=| on\w+=/.test(person.html), 'nothing inline');
    const loaded = [...person.html.matchAll(/(?:src|<link [^>]*href)="([^"]*)"/g)].map(([, path]) => path!);
    assert.equal(loaded.length, 3);
    for (const path of loaded) {
      assert.match(path, /^\/assets\/[\w.-]+$/);
      const asset = await person.fetch(path, { headers: { 'accept-encoding': 'br' } });
      assert.equal(asset.status, 200);
      assert.match(asset.headers.get('cache-control')!, /immutable/);
      const again = await person.fetch(path, { headers: { 'if-none-match': asset.headers.get('etag')! } });
      assert.equal(again.status, 304);
    }
  });
});
