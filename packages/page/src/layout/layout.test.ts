import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { html } from '@council-components/core/html.js';
import { renderToString } from '@council-components/core/server.js';
import { layout, type LayoutData } from './layout.template.js';

const page = (data: Partial<LayoutData> = {}) =>
  renderToString(
    layout({
      title: 'Your name – Exampleshire Council',
      header: { councilName: 'Exampleshire Council' },
      footer: { accessibilityStatementUrl: '/accessibility' },
      main: html`<h1>Your name</h1>`,
      ...data,
    }),
  );

describe('layout', () => {
  it('is a whole document in standards mode', () => {
    assert.match(page(), /^<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">/);
    assert.match(page(), /<\/html>$/);
  });

  it('says its language and direction, and speaks the language in its own words', () => {
    const welsh = page({ lang: 'cy', backLink: { href: '/cy' } });
    assert.match(welsh, /<html lang="cy">/);
    for (const words of ['Neidio i’r prif gynnwys', 'Yn ôl', 'Datganiad hygyrchedd'])
      assert.ok(welsh.includes(words), words);
    assert.match(page({ lang: 'ur', dir: 'rtl' }), /<html lang="ur" dir="rtl">/);
  });

  it('begins its title with "Error:" when the page shows errors', () => {
    assert.match(page(), /<title>Your name – Exampleshire Council<\/title>/);
    assert.match(page({ errors: true }), /<title>Error: Your name/);
    assert.match(page({ errors: true, lang: 'cy' }), /<title>Gwall: Your name/);
  });

  it('escapes what it is given', () => {
    const attack = '"><script>alert(1)</script>';
    const written = page({
      title: attack,
      lang: attack,
      stylesheets: [attack],
      scripts: [attack],
      header: { councilName: attack, homepageUrl: attack },
      backLink: { href: attack, text: attack },
      main: attack,
      aside: attack,
    });
    assert.ok(!written.includes('<script>alert'));
  });

  it('holds no inline script or style, so that a strict content security policy passes it', () => {
    const written = page({
      stylesheets: ['/council-components.css', '/exampleshire.css'],
      scripts: ['/council-components.min.js'],
      phaseBanner: { tag: 'Beta', text: 'This is a new service.' },
    });
    assert.match(
      written,
      /<link rel="stylesheet" href="\/council-components.css">\s*<link rel="stylesheet" href="\/exampleshire.css">/,
    );
    assert.match(written, /<script type="module" src="\/council-components.min.js"><\/script>/);
    assert.doesNotMatch(written, /<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/);
  });

  it('puts everything in a landmark, and the skip link to main before it all', () => {
    const written = page({ backLink: { href: '/' }, phaseBanner: { tag: 'Beta', text: 'New' }, aside: 'Help' });
    const order = ['href="#main"', '<header', 'council-phase-banner', 'council-back-link', '</header>', '<main'];
    const places = order.map((each) => written.indexOf(each));
    assert.deepEqual(
      places,
      [...places].sort((one, other) => one - other),
    );
    assert.match(written, /<main class="council-main" id="main" tabindex="-1">/);
    assert.match(written, /<\/main>\s*<aside/);
  });
});
