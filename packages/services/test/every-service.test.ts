import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { compile, unknown } from '@council-components/rules';
import { analyse } from '@council-components/rules/analyse/index.js';
import { readDmn, writeDmn } from '@council-components/rules/dmn.js';
import { scenarioRunner } from '@council-components/rules/scenarios/run.js';
import { readYaml, writeYaml } from '@council-components/rules/yaml.js';
import { answerMaker } from './random.js';
import { councils, services, TODAY } from './services.js';
import { withTables } from './tables.js';

it('has six services', () => assert.equal(services.length, 6));

for (const { name, model, dmn, concise, scenarios, readme } of services)
  describe(name, () => {
    const last = model.decisions.at(-1)!;
    const outcomes = last.outcomes!.map(({ value }) => value);

    it('is the same in DMN and in YAML, and comes back whole from both', () => {
      assert.deepEqual(concise, model);
      assert.deepEqual(readDmn(writeDmn(model)), model);
      assert.deepEqual(readYaml(writeYaml(model)), model);
    });

    it('opens in a modeller: ids are XML’s and used once, and every element and line is in the diagram', () => {
      const ids = [...dmn.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id!);
      assert.deepEqual([...new Set(ids)], ids);
      for (const id of ids) assert.match(id, /^[\p{L}_][\p{L}\p{N}_.-]*$/u);
      const shown = new Set([...dmn.matchAll(/dmnElementRef="([^"]*)"/g)].map(([, id]) => id!));
      const elements = ids.filter((id) => /^(?:input|decision|knowledge|requirement)_/.test(id));
      assert.deepEqual([...shown].sort(), elements.sort());
    });

    it('decides every scenario', () => {
      const run = scenarioRunner(model, { date: TODAY });
      const failed = scenarios.map(run).filter(({ status }) => status !== 'passed');
      assert.deepEqual(
        failed.map(({ scenario, failures }) => ({ name: scenario.name, failures })),
        [],
      );
    });

    it('has no gap, no overlap, no rule that cannot be reached, and no boundary that no scenario tries', () => {
      const overrides = name === 'council-tax-reduction-capital' ? councils : {};
      const tried = scenarios.flatMap(({ answers, expectations, overrides: own }) => {
        const council = Object.keys(overrides).find((each) => isDeepStrictEqual(councils[each], own));
        if (Object.keys(own).length > 0 && council === undefined) return [];
        return expectations.map(({ decision }) => ({
          answers,
          ...(decision !== undefined && { decision }),
          ...(council !== undefined && { council }),
        }));
      });
      const { findings, complete } = analyse(model, { overrides, scenarios: tried });
      assert.deepEqual(findings, []);
      assert.ok(complete);
    });

    it('has a scenario for each outcome', () => {
      const decision = compile(model, { date: TODAY });
      const given = new Set(
        scenarios
          .filter(({ overrides }) => Object.keys(overrides).length === 0)
          .map(({ answers }) => decision.outcome(answers)),
      );
      assert.deepEqual([...given].sort(), [...outcomes].sort());
    });

    it('fires every rule in some scenario', () => {
      const decision = compile(model, { date: TODAY });
      const fired = new Set<string>();
      for (const { answers } of scenarios)
        for (const made of decision.evaluate(answers).trace.decisions)
          made.rules?.filter(({ status }) => status === 'fired').forEach(({ id }) => fired.add(`${made.name}: ${id}`));
      const rules = model.decisions.flatMap(({ name: decided, logic }) =>
        'table' in logic ? logic.table.rules.map(({ id }) => `${decided}: ${id}`) : [],
      );
      assert.deepEqual(
        rules.filter((rule) => !fired.has(rule)),
        [],
      );
    });

    it('gives one of its outcomes to any answers', () => {
      const makers = name === 'council-tax-reduction-capital' ? Object.values(councils) : [{}];
      for (const overrides of makers) {
        const decision = compile(model, { date: TODAY, overrides });
        const answers = answerMaker(model, 1);
        for (let count = 0; count < 5000; count += 1) {
          const given = answers();
          const outcome = decision.outcome(given);
          assert.ok(outcomes.includes(String(outcome)), `${String(outcome)} for ${JSON.stringify(given)}`);
        }
      }
    });

    it('stays with an outcome once it is certain', () => {
      const decision = compile(model, { date: TODAY });
      const answers = answerMaker(model, 2);
      for (let count = 0; count < 1000; count += 1) {
        const all = answers();
        const some: Record<string, unknown> = {};
        for (const [input, answer] of Object.entries(all)) {
          const early = decision.outcome(some);
          if (early !== unknown) assert.equal(early, decision.outcome(all), JSON.stringify(all));
          some[input] = answer;
        }
      }
    });

    it('says why each rule applies and where it comes from, with the day of the check', () => {
      const rules = model.decisions.flatMap(({ logic }) => ('table' in logic ? logic.table.rules : []));
      for (const { id, source, reason } of rules) {
        assert.deepEqual(Object.keys(reason ?? {}), model.languages, `${id} has a reason to give`);
        assert.match(source?.url ?? '', /^https?:\/\//, id);
        assert.match(source?.checked ?? '', /^2026-11-2[34]$/, id);
        assert.ok(source?.paragraph ?? source?.title, `${id} says where on the page`);
      }
      for (const { values, unit, type } of model.parameters ?? [])
        for (const { source, from } of values) assert.ok(source && from && (unit ?? type === 'date'));
    });

    it('promises nothing', () => {
      for (const { words } of last.outcomes!) assert.doesNotMatch(words['en']!, /entitled|you will|you are eligible/i);
      for (const heading of ['## What it decides', '## Sources', '## Not verified', '## Disagreements'])
        assert.ok(readme.includes(heading), heading);
    });

    it('has its inputs, outcomes and parameters in its README, as `test/write-tables.ts` writes them', () => {
      const plain = (text: string): string => text.replaceAll(/ {2,}/g, ' ').replaceAll(/-{3,}/g, '---');
      assert.equal(plain(readme), plain(withTables(readme, model)));
    });
  });
