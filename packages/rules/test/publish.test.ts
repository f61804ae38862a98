import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { compile, finalDecisions } from '../src/compile.js';
import type { CompiledDecision } from '../src/decision.js';
import { readDmn, readTck, runTck } from '../src/dmn.js';
import { explain } from '../src/explain/index.js';
import type { Model } from '../src/model/model.js';
import { publish } from '../src/publish.js';
import { Refusal } from '../src/refusal.js';
import { stillMatters } from '../src/relevance/index.js';
import { load, stillMatters as loadedStillMatters } from '../src/run.js';
import { everyPart } from '../src/run/every-part.js';
import { preparedFor } from '../src/relevance/still-matters.js';
import type { Value } from '../src/value/value.js';
import { discount } from './models.js';

const tck = resolve(import.meta.dirname, '../../../../shared/dmn-tck');
const services = resolve(import.meta.dirname, '../../services');

const filesBelow = (folder: string, ending: RegExp): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => ending.test(name) && !name.includes('node_modules'))
        .map((name) => join(folder, name))
    : [];

/** Through JSON text and back, as to a browser. */
function sent(model: Model, options: Parameters<typeof publish>[1] = {}): CompiledDecision {
  return load(JSON.parse(JSON.stringify(publish(model, options))), everyPart);
}

/** A run of answers that is the same every time. */
function* answerSets(decision: CompiledDecision, count: number): Generator<Record<string, Value>> {
  let seed = 7;
  const below = (size: number): number => (seed = (seed * 48_271) % 2_147_483_647) % size;
  const { cases } = preparedFor(decision);
  for (let index = 0; index < count; index += 1) {
    const answers: Record<string, Value> = {};
    decision.inputs.forEach(({ input }, at) => {
      const own = cases[at]!.cases;
      if (own.length > 0 && below(4) > 0) answers[input.name] = own[below(own.length)]!.value;
    });
    yield answers;
  }
}

/** What a call comes to, refusals included. */
function resultOf<T>(work: () => T): T | string {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}

function agree(compiled: CompiledDecision, loaded: CompiledDecision, count: number): void {
  for (const answers of answerSets(compiled, count)) {
    const [a, b] = [compiled, loaded].map((decision) => resultOf(() => decision.evaluate(answers)));
    if (typeof a === 'string' || typeof b === 'string') assert.equal(b, a);
    else {
      assert.deepEqual(b!.value, a!.value);
      assert.deepEqual(b!.trace, a!.trace);
      assert.deepEqual(explain(loaded, b!.trace), explain(compiled, a!.trace));
    }
    assert.deepEqual(resultOf(() => loaded.outcome(answers)), resultOf(() => compiled.outcome(answers))); // prettier-ignore
  }
}

describe('A published decision', () => {
  it('is plain JSON that says which parts of the language it needs', () => {
    const published = publish(discount, { date: '2026-11-24' });
    assert.deepEqual(JSON.parse(JSON.stringify(published)), published);
    assert.deepEqual(published.needs, ['arithmetic']);
    assert.deepEqual(publish(discount, { decision: 'alone' }).needs, []);
  });

  it('is refused where a part of the language is missing, or the format is another', () => {
    const published = publish(discount, { date: '2026-11-24' });
    assert.throws(() => load(published), /it needs `arithmetic`: give `load` what @council-components\/rules\/run\/arithmetic\.js exports/); // prettier-ignore
    assert.throws(() => load({ ...published, format: 2 }, everyPart), /format 2, not 1/);
  });

  it('is not made of a model that uses the mark of what JSON has no form for', () => {
    const decisions = discount.decisions.map((each) => ({ ...each, question: { $: 'words' } }));
    assert.throws(() => publish({ ...discount, decisions }, { date: '2026-11-24' }), /under the name `\$`/);
  });

  it('decides as a compiled one, and explains it the same', () => {
    for (const decision of discount.decisions.map(({ name }) => name)) {
      const options = { date: '2026-11-24', decision };
      agree(compile(discount, options), sent(discount, options), 200);
    }
  });

  it('asks the same as a compiled one', () => {
    const options = { date: '2026-11-24', decision: 'discount' };
    const [compiled, loaded] = [compile(discount, options), sent(discount, options)];
    for (const answers of answerSets(compiled, 100))
      assert.deepEqual(loadedStillMatters(loaded, answers), stillMatters(compiled, answers));
  });

  it('passes what it passes of the DMN TCK', { skip: !existsSync(tck) && 'no TCK here' }, () => {
    for (const path of filesBelow(tck, /-test-[\w-]+\.xml$/)) {
      const tests = readTck(readFileSync(path, 'utf8'), path);
      const model = readDmn(readFileSync(join(dirname(path), tests.model), 'utf8'), tests.model);
      assert.deepEqual(runTck(model, tests, (decision) => sent(model, { decision })), runTck(model, tests), path); // prettier-ignore
    }
  });

  for (const path of filesBelow(services, /\.dmn$/))
    it(`decides ${path.slice(services.length + 1)} as a compiled one`, () => {
      const model = readDmn(readFileSync(path, 'utf8'), path);
      for (const decision of finalDecisions(model)) {
        const options = { decision, date: '2026-11-24' };
        const [compiled, loaded] = [compile(model, options), sent(model, options)];
        agree(compiled, loaded, 300);
        for (const answers of answerSets(compiled, 8))
          assert.deepEqual(loadedStillMatters(loaded, answers), stillMatters(compiled, answers));
      }
    });
});
