/**
 * What a person hears who tabs through the six-field form with Orca and Chromium. Every name, hint and error must be
 * spoken; the whole transcript is kept as text, so that any change in what is heard is seen in review.
 * Without Orca (it is Debian's) the test is skipped and says what to install; CI always has it.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { FIELDS, sixFields } from '../services/six-fields.mjs';
import { findBrowser } from '../support/browsers.js';
import { exampleServer } from '../support/example-server.js';
import { missingPrograms, orcaVersion, startOrca } from './orca.mjs';

const missing = missingPrograms();
const skip =
  missing.length > 0 &&
  `needs ${missing.join(', ')}: apt-get install orca at-spi2-core xvfb openbox xdotool speech-dispatcher`;

/** One Tab for each link of the summary, then for each stop of the form, then back to the date's last part. */
const KEYS = [...FIELDS.map(() => 'Tab'), ...Array.from({ length: 10 }, () => 'Tab'), 'shift+Tab'];
/** Which presses (counted from 1) land in which field. */
const STOPS = { 'full-name': [7], bin: [8], help: [9, 10], area: [11], details: [12], 'missed-day': [13, 14, 15] };
const FROM_BEHIND = 17;

describe('Orca with Chromium, on the six-field form', { skip }, () => {
  let steps;

  before(async () => {
    const server = await exampleServer();
    const { path } = await findBrowser('chromium');
    const orca = await startOrca(path);
    try {
      await orca.read('six-fields', server.address('text-input', [], { html: sixFields() }, false), KEYS);
    } finally {
      steps = await orca.close();
      server.close();
    }
  });

  const heard = (presses) => presses.flatMap((press) => steps[press].said).join(' | ');

  it('speaks the error summary when the page arrives', () => {
    assert.match(steps[0].said.join(' | '), /There is a problem/);
  });

  it('speaks every link of the error summary', () => {
    FIELDS.forEach(({ error }, index) =>
      assert.ok(heard([index + 1]).includes(`${error} link`), `link ${index + 1}: ${heard([index + 1])}`),
    );
  });

  for (const { id, label, hint, error } of FIELDS) {
    it(`speaks label, hint and error of “${label}”`, () => {
      for (const words of [label, hint, error])
        assert.ok(heard(STOPS[id]).includes(words), `“${words}” is not in: ${heard(STOPS[id])}`);
    });

    it(`says hint and error of “${label}” once on the way in`, () => {
      for (const words of [hint, error])
        assert.equal(heard(STOPS[id].slice(0, 1)).split(words).length - 1, 1, heard(STOPS[id]));
    });
  }

  it('speaks hint and error of a group also to someone who comes from behind', () => {
    const { hint, error } = FIELDS.at(-1);
    for (const words of [hint, error]) assert.ok(heard([FROM_BEHIND]).includes(words), heard([FROM_BEHIND]));
  });

  it('says what the kept transcript says', () => {
    const file = new URL('transcripts/six-fields.txt', import.meta.url);
    const transcript = [
      `Orca ${orcaVersion()} with Chromium: the six-field form. One line a key press, then what is said.`,
      ...steps.map(
        ({ key, said }, index) =>
          `${index ? key : 'the page arrives'}\n    ${(index ? said.filter(isOfThePage) : arrival(said)).join('\n    ')}`,
      ),
    ].join('\n');
    if (process.env.UPDATE_TRANSCRIPTS || !existsSync(file)) writeFileSync(file, `${transcript}\n`);
    assert.equal(
      `${transcript}\n`,
      readFileSync(file, 'utf8'),
      'What Orca says has changed. If the new words are right, run: UPDATE_TRANSCRIPTS=1 npm test -- orca',
    );
  });
});

/** Chromium tells of an alert's parts in no fixed order, and of the page around it or not: the transcript keeps the title. */
const arrival = (said) =>
  said.filter((words, index) => words === 'There is a problem' && said.indexOf(words) === index);

/** The frame's name and Orca's own state depend on the browser's timing, not on our HTML. */
const isOfThePage = (words) =>
  !/(^|\s)frame$|^Loading|^Finished loading|^(Focus|Browse) mode$|^Page has|^Screen reader on/.test(words);
