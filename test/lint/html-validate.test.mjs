/** The published HTML of every example is valid: html-validate reads what `node test/tools/fixtures.mjs` would write. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import config from '../../.htmlvalidate.mjs';
import { components } from '../tools/files.mjs';
import { fixturesOf } from '../tools/fixtures.mjs';

const checker = new HtmlValidate(new StaticConfigLoader(config));

for (const component of components) {
  const { fixtures } = await fixturesOf(component);
  describe(`HTML of ${component.name}`, () => {
    for (const { name, html } of fixtures)
      it(`is valid: ${name}`, async () => {
        assert.deepEqual(await problems(html), []);
      });
    it('has no id twice on a page of all examples', async () => {
      const twice = (await problems(fixtures.map(({ html }) => html).join('\n'))).filter((each) =>
        /no-dup-id/.test(each),
      );
      assert.deepEqual(twice, []);
    });
  });
}

it('html-validate would find a mistake', async () => {
  assert.match(
    (await problems('<label for="a">Name</label><input id="b"><p><div></div></p>')).join('\n'),
    /element-permitted-content|close-order|no-implicit-close/,
  );
});

async function problems(html) {
  const { results } = await checker.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${ruleId}: ${message} (line ${line})`),
  );
}
