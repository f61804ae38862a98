/**
 * `npm run bench:rules`: how long one decision takes in every engine, in one run, once all agree; how long the analysis of a
 * wide table takes; and what the evaluator weighs in a browser. Processor time, engines interleaved, medians of rounds. With
 * `-- --agree` it ends once all agree.
 */
import { contenders, type Contender } from './engines.js';
import { handWritten, households, type Household } from './cases.js';
import { analysisTime } from './analysis.js';
import { evaluatorSizes, LARGEST } from './size.js';

const ROUNDS = Number(process.env['ROUNDS'] ?? 15);
const SLICE_MS = 40;
const GOAL = 12;

/** What slow engines are asked is the start of what quick ones are. */
const ASKED = households(4096);
const CHECKED: Record<string, number> = { 'feelin, cell by cell': 600, 'json-rules-engine': 1000 };

async function check({ name, decide }: Contender): Promise<void> {
  const asked = ASKED.slice(0, CHECKED[name]);
  for (const household of asked) {
    const said = await decide(household);
    if (said !== handWritten(household))
      throw new Error(`${name} says ${String(said)}, not ${handWritten(household)}: ${JSON.stringify(household)}`);
  }
  console.log(`${name}: agrees on ${asked.length} households`);
}

interface Slice {
  decisions: number;
  milliseconds: number;
}

let sink = 0;

/** Whole laps of some households, until they have taken long enough that the clock is exact. */
async function slice({ decide }: Contender, lap: readonly Household[], laps: number): Promise<Slice> {
  const start = process.cpuUsage();
  const isPromise = decide(lap[0]!) instanceof Promise;
  for (let turn = 0; turn < laps; turn += 1)
    if (isPromise) for (const household of lap) sink += ((await decide(household)) as string).length;
    else for (const household of lap) sink += (decide(household) as string).length;
  const { user, system } = process.cpuUsage(start);
  return { decisions: lap.length * laps, milliseconds: (user + system) / 1000 };
}

/** How many households, and how often, fill a slice. */
async function calibrated(contender: Contender): Promise<{ lap: Household[]; laps: number }> {
  let lap = ASKED.slice(0, 16);
  for (;;) {
    const { milliseconds } = await slice(contender, lap, 1);
    if (milliseconds > SLICE_MS / 4 || lap.length === ASKED.length) {
      // Warm, then measured again: the compiler has seen it by now.
      const laps = Math.max(1, Math.round(SLICE_MS / Math.max(0.05, milliseconds)));
      const warm = await slice(contender, lap, laps);
      return { lap, laps: Math.max(1, Math.round((laps * SLICE_MS) / Math.max(0.05, warm.milliseconds))) };
    }
    lap = ASKED.slice(0, lap.length * 4);
  }
}

const median = (list: number[]): number => [...list].sort((a, b) => a - b)[list.length >> 1]!;

async function speed(): Promise<number> {
  const all = contenders();
  for (const contender of all) await check(contender);
  if (process.argv.includes('--agree')) process.exit();
  const plans = [];
  for (const contender of all) plans.push({ contender, ...(await calibrated(contender)), times: [] as number[] });
  for (let round = 0; round < ROUNDS; round += 1)
    for (const { contender, lap, laps, times } of plans) {
      const { decisions, milliseconds } = await slice(contender, lap, laps);
      times.push((milliseconds * 1e6) / decisions);
    }
  const [base] = plans;
  console.log(`\n${ROUNDS} rounds, processor time, medians; × is against hand-written code of the same round\n`);
  for (const { contender, times } of plans) {
    const ratios = times.map((time, round) => time / base!.times[round]!);
    const spread = `${figure(Math.min(...ratios))} to ${figure(Math.max(...ratios))}`;
    console.log(`${contender.name.padEnd(40)}${figure(median(times)).padStart(12)} ns ${figure(median(ratios)).padStart(10)} ×  (${spread})`); // prettier-ignore
  }
  return median(plans[1]!.times.map((time, round) => time / base!.times[round]!));
}

const figure = (value: number): string =>
  value < 100 ? value.toFixed(1) : Math.round(value).toLocaleString('en-GB', { maximumSignificantDigits: 3 });

const ratio = await speed();
console.log(`\nthis engine takes ${figure(ratio)} × the time of hand-written code; the goal is ${GOAL}`);

const { milliseconds, says } = analysisTime();
console.log(`\nanalysis of 200 rules and 10 inputs: ${Math.round(milliseconds)} ms (${says}); the goal is 2,000`);

console.log('');
const sizes = await evaluatorSizes();
for (const { name, bytes } of sizes) console.log(`${name.padEnd(52)}${String(bytes).padStart(7)} bytes of brotli`);
console.log(`the limit of the evaluator with relevance and explanation is ${LARGEST}`);

if (ratio > GOAL || milliseconds > 2000 || sizes[0]!.bytes > LARGEST || sink === 0) process.exitCode = 1;
