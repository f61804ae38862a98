import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fromOwnPage, Sessions } from '@council-components/server/session.js';

const secret = new Uint8Array(32);
const ask = (headers: Record<string, string>) => new Request('http://council.example/form', { headers });

describe('a session', () => {
  const sessions = new Sessions(secret, false);

  it('comes back with its cookie, among others', () => {
    const session = sessions.begin();
    const cookie = sessions.setCookie(session).split(';')[0]!;
    assert.equal(sessions.of(ask({ cookie })), session);
    assert.equal(sessions.of(ask({ cookie: `a=b; ${cookie}; c=d` })), session);
    assert.equal(sessions.of(ask({})), undefined);
    for (const wrong of [
      'session=',
      'session=short',
      `session=${'a'.repeat(44)}`,
      `session=${"'".repeat(43)}`,
      `other${cookie}`,
    ])
      assert.equal(sessions.of(ask({ cookie: wrong })), undefined, wrong);
  });

  it('has a cookie that scripts cannot read and other sites cannot send; over https, one that only this host can set', () => {
    assert.match(sessions.setCookie('x'), /^session=x; Path=\/; HttpOnly; SameSite=Lax$/);
    assert.match(
      new Sessions(secret, true).setCookie('x'),
      /^__Host-session=x; Path=\/; HttpOnly; SameSite=Lax; Secure$/,
    );
  });

  it('is known to the database by a hash only', () => {
    const session = sessions.begin();
    assert.notEqual(sessions.key(session), session);
    assert.equal(sessions.key(session), sessions.key(session));
  });

  it('has a token of its own, which nobody can make without the secret', () => {
    const [one, two] = [sessions.begin(), sessions.begin()];
    assert.ok(sessions.isToken(one, sessions.token(one)));
    assert.ok(!sessions.isToken(one, sessions.token(two)));
    assert.ok(!sessions.isToken(one, new Sessions(new Uint8Array(32).fill(1), false).token(one)));
    for (const forged of [
      null,
      undefined,
      '',
      'x',
      sessions.token(one).slice(1),
      `${sessions.token(one)}x`,
      new File([], 'token'),
    ])
      assert.ok(!sessions.isToken(one, forged));
  });
});

describe('where a form comes from', () => {
  it('is believed as the browser says it', () => {
    const from = (headers: Record<string, string>, origin?: string) => fromOwnPage(ask(headers), origin);
    assert.ok(from({}), 'old browsers say nothing');
    assert.ok(from({ origin: 'http://council.example', 'sec-fetch-site': 'same-origin' }));
    assert.ok(from({ origin: 'https://council.example' }), 'a proxy may speak https for us');
    assert.ok(!from({ origin: 'http://evil.example' }));
    assert.ok(!from({ origin: 'http://council.example:8080' }));
    assert.ok(!from({ origin: 'null' }), 'a sandboxed frame');
    assert.ok(!from({ 'sec-fetch-site': 'cross-site' }));
    assert.ok(!from({ 'sec-fetch-site': 'same-site' }), 'another host of the council');
    assert.ok(from({ origin: 'https://bins.example' }, 'https://bins.example'));
    assert.ok(!from({ origin: 'http://bins.example' }, 'https://bins.example'));
  });
});
