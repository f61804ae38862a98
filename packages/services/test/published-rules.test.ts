import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compile } from '@council-components/rules';
import { sequence } from './random.js';
import { blueBadge } from './readings/blue-badge.js';
import { councilTaxDiscounts } from './readings/council-tax-discounts.js';
import { councilTaxReductionCapital } from './readings/council-tax-reduction-capital.js';
import { freeSchoolMeals } from './readings/free-school-meals.js';
import { healthyStart } from './readings/healthy-start.js';
import { homeToSchoolTravel } from './readings/home-to-school-travel.js';
import { answersTo, rightOutcomes, type Reading } from './readings/reading.js';
import { readService, TODAY } from './services.js';

const READINGS: Record<string, Reading> = {
  'blue-badge': blueBadge,
  'council-tax-discounts': councilTaxDiscounts,
  'council-tax-reduction-capital': councilTaxReductionCapital,
  'free-school-meals': freeSchoolMeals,
  'healthy-start': healthyStart,
  'home-to-school-travel': homeToSchoolTravel,
};

/** How often an answer is "I don't know", where it can be. */
const UNSURE = 0.08;

/** How often an input keeps the answer that it was given first, so that one or two things differ at a time. */
const KEPT = 0.5;

describe('The models say what the published rules say, and ask where pages disagree or too little is known, and only there', () => {
  for (const [name, reading] of Object.entries(READINGS))
    it(name, () => {
      const { model } = readService(name);
      const decision = compile(model, { date: TODAY });
      const next = sequence(11);
      const one = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
      const kept: Record<string, unknown> = {};
      for (let count = 0; count < 3000; count += 1) {
        for (const input of model.inputs!)
          if (count % 10 === 0 || next() >= KEPT)
            kept[input.name] = input.domain!.unsure && next() < UNSURE ? null : one(answersTo(input, reading));
        if (reading.contradictory?.(kept as never)) continue;
        const right = rightOutcomes(kept, model, reading);
        const outcome = String(decision.outcome(kept));
        assert.ok(right.includes(outcome), `${outcome}, not ${right.join(' or ')}: ${JSON.stringify(kept)}`);
      }
    });
});
