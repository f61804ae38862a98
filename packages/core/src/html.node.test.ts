import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { html, nothing } from './html.node.js';
import { renderToString } from './server.js';

const label = (text: unknown) => renderToString(html`<label>${text}</label>`);

describe('the server’s html tag', () => {
  it('escapes text', () => {
    assert.equal(label(`<b> & "c" 'd'`), '<label>&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;</label>');
  });

  it('escapes attributes, quoted or not in the template', () => {
    const value = '"><script>';
    assert.equal(
      renderToString(html`<input value=${value} class="a ${value}">`),
      '<input value="&quot;&gt;&lt;script&gt;" class="a &quot;&gt;&lt;script&gt;">',
    );
  });

  it('writes templates inside templates, and lists of them, as they are', () => {
    const items = ['one', 'two'].map((text) => html`<li>${text}</li>`);
    assert.equal(renderToString(html`<ul>${items}</ul>`), '<ul><li>one</li><li>two</li></ul>');
  });

  it('writes nothing for nothing, null and undefined in text, and keeps 0 and false', () => {
    assert.deepEqual([nothing, null, undefined, '', 0, false].map(label), [
      '<label></label>',
      '<label></label>',
      '<label></label>',
      '<label></label>',
      '<label>0</label>',
      '<label>false</label>',
    ]);
  });

  it('leaves out an attribute that is nothing, also when only a part of it is', () => {
    assert.equal(renderToString(html`<p id=${nothing} class="a ${nothing}" lang="cy">x</p>`), '<p lang="cy">x</p>');
  });

  it('writes an attribute with several values', () => {
    assert.equal(renderToString(html`<p class="a ${'b'} c ${'d'}">x</p>`), '<p class="a b c d">x</p>');
  });

  it('writes a boolean attribute without a value, or not at all', () => {
    assert.equal(
      renderToString(html`<input ?disabled=${true} ?checked=${false} ?multiple="${undefined}">`),
      '<input disabled>',
    );
  });

  it('keeps a first empty line in a textarea, which the HTML parser would drop', () => {
    assert.equal(renderToString(html`<textarea>${'\nsecond'}</textarea>`), '<textarea>\n\nsecond</textarea>');
    assert.equal(renderToString(html`<textarea>${'</textarea>'}</textarea>`), '<textarea>&lt;/textarea&gt;</textarea>');
  });

  it('does not take a greater-than sign in text for the end of a tag', () => {
    assert.equal(renderToString(html`<p>1 < 2 > ${'x'}</p>`), '<p>1 < 2 > x</p>');
    assert.equal(renderToString(html`a > b ${'<'} <b title=${'>'}>c</b>`), 'a > b &lt; <b title="&gt;">c</b>');
  });

  it('refuses properties and events: a server cannot write them', () => {
    assert.throws(() => html`<input .value=${'x'}>`, /remove \.value/);
    assert.throws(() => html`<button @click=${() => 1}>x</button>`, /remove @click/);
  });

  it('refuses a value where a tag or an attribute name would stand', () => {
    assert.throws(() => html`<p ${'x'}>y</p>`, /not here: <p /);
    assert.throws(() => html`<${'p'}>y`, /not here: </);
  });
});

describe('data that looks like markup', () => {
  it('is written as text: only a template can carry markup', () => {
    const fromJson = JSON.parse('{"council-components.markup": "<script>", "strings": ["<script>"]}') as object;
    assert.equal(label(fromJson), '<label>[object Object]</label>');
  });
});

describe('renderToString', () => {
  it('escapes plain text', () => {
    assert.equal(renderToString('a < b'), 'a &lt; b');
  });

  it('refuses a Lit template and says why it got one', () => {
    const fromLit = { _$litType$: 1, strings: [], values: [] } as never;
    assert.throws(() => renderToString(fromLit), /"node" condition/);
  });
});
