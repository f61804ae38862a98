import { existsSync } from 'node:fs';
import { compile } from '../compile.js';
import type { Answers, CompiledDecision } from '../decision.js';
import { explain as explained, type Explanation } from '../explain/index.js';
import type { Model, Source } from '../model/model.js';
import { placed } from '../refusal.js';
import { stillMatters } from '../relevance/index.js';
import { answerFromText, typeOf } from '../scenarios/cell.js';
import { parseYaml } from '../scenarios/read-yaml.js';
import { unknown } from '../value/unknown.js';
import type { Command } from './commands.js';
import { readCouncils, valuesOfAll } from './council.js';
import { needingDay } from './day.js';
import { checkDecision, loadModels, textOf, type ModelFile } from './files.js';
import { choice, dayOf, type Given } from './options.js';
import { EXIT } from './output.js';
import { Problem } from './problem.js';
import { DATE, DECISION, OVERRIDES, PLAIN_FORMAT, PLAIN_FORMATS } from './shared-options.js';

/** Decides on answers, and says why. */
export const explain: Command = {
  says: 'decide on answers, and say why in plain sentences with their sources',
  usage: '<model> [name=value…] [--answers file.json]',
  more: `An answer is \`age=17\`, "moved in=2026-04-01" or \`student=null\` for "I do not know".
What is not answered is unknown; where it could change the outcome, it says what is still to be asked.`,
  options: {
    answers: { takes: 'FILE', says: 'answers by the names of the inputs, as JSON or YAML' },
    decision: DECISION,
    date: DATE,
    overrides: OVERRIDES,
    lang: { takes: 'LANGUAGE', says: 'the language of the sentences, such as cy' },
    format: PLAIN_FORMAT,
  },
  run: (given, output) => {
    const format = choice(given, 'format', PLAIN_FORMATS);
    const isAnswer = (word: string): boolean => word.includes('=') && !existsSync(word);
    const stray = given.words.find((word) => !/[=.]/.test(word) && !existsSync(word));
    if (stray !== undefined) throw new Problem(`"${stray}" is neither a file nor an answer`, `write an answer as "${stray}=…"`); // prettier-ignore
    const files = loadModels(
      given.words.filter((word) => !isAnswer(word)),
      'explain',
    );
    if (files.length > 1) throw new Problem('more than one model was named', 'explain one at a time');
    const [file] = files;
    const { model } = file!;
    const answers = { ...answersIn(given.values['answers']), ...answersOf(given.words.filter(isAnswer), model) };
    checkNames(answers, model);
    const date = dayOf(given);
    const { decision: name, lang } = given.values;
    checkDecision(file!, name);
    checkLanguage(file!, lang);
    const overrides = valuesOfAll(readCouncils(given.lists['overrides'] ?? [], files), file!);
    const decision = needingDay(file!, () => compile(model, { file: file!.file, overrides, ...(date !== undefined && { date }), ...(name !== undefined && { decision: name }) })); // prettier-ignore
    const language = lang ?? model.languages?.[0];
    const { outcome, trace } = decision.evaluate(answers);
    const explanation = explained(decision, trace, language === undefined ? {} : { language });
    const missing = outcome === unknown ? stillMatters(decision, answers).inputs : [];
    output.out(
      format === 'json'
        ? asJson(decision, outcome, explanation, missing, trace)
        : asText(decision, explanation, missing),
    );
    return EXIT.fine;
  },
};

function answersIn(file: string | undefined): Answers {
  if (file === undefined) return {};
  const { data } = parseYaml(textOf(file), file);
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    throw new Problem(`${file} holds no answers`, 'write {"name of an input": answer}');
  return data as Answers;
}

const answersOf = (words: Given['words'], model: Model): Answers =>
  Object.fromEntries(
    words.map((word) => {
      const name = word.slice(0, word.indexOf('=')).trim();
      const type = typeOf(name, model);
      const text = word.slice(word.indexOf('=') + 1).trim();
      return [name, type && placed({ element: name }, () => answerFromText(text, type))];
    }),
  );

function checkNames(answers: Answers, { inputs = [] }: Model): void {
  const stray = Object.keys(answers).find((name) => !inputs.some((input) => input.name === name));
  if (stray !== undefined)
    throw new Problem(
      `the model has no input "${stray}"`,
      `its inputs are ${inputs.map(({ name }) => name).join(', ')}`,
    );
}

/** Sentences in one language about words in another help nobody. */
function checkLanguage({ file, model: { languages } }: ModelFile, language: string | undefined): void {
  if (language !== undefined && languages && !languages.includes(language))
    throw new Problem(`${file} has no words in "${language}"`, `its languages are ${languages.join(', ')}`);
}

/** The words around the sentences. */
const WORDS = {
  en: { source: 'Source', checked: 'checked on', still: 'Still to be answered, what tells most first:', tag: 'en-GB' },
  cy: { source: 'Ffynhonnell', checked: 'gwiriwyd ar', still: 'I’w ateb o hyd, y pwysicaf yn gyntaf:', tag: 'cy' },
};

type AroundWords = (typeof WORDS)['en'];

function sourceText({ title, paragraph, url, checked }: Source, { source, checked: on, tag }: AroundWords): string {
  const day = checked && new Date(checked).toLocaleDateString(tag, { dateStyle: 'long', timeZone: 'UTC' });
  return `    ${source}: ${[title, paragraph, url, day && `${on} ${day}`].filter(Boolean).join(', ')}`;
}

function asText(
  { inputs }: CompiledDecision,
  { sentences, language }: Explanation,
  missing: readonly string[],
): string {
  const words = language === 'cy' ? WORDS.cy : WORDS.en;
  const said = sentences.flatMap(({ text, sources }) => [text, ...sources.map((source) => sourceText(source, words))]);
  const asked = missing.map((name) => {
    const { question = {} } = inputs.find(({ input }) => input.name === name)!.input;
    const asks = question[language] ?? Object.values(question)[0];
    return `  - ${name}${asks === undefined ? '' : `: ${asks}`}`;
  });
  const open = asked.length > 0 ? [words.still, ...asked] : [];
  return `${[...said, ...open].join('\n')}\n`;
}

function asJson(
  { name }: CompiledDecision,
  outcome: unknown,
  explanation: Explanation,
  missing: readonly string[],
  trace: object,
): string {
  const known = outcome === unknown ? { unknown: true, stillMatters: missing } : { outcome };
  // JSON has no symbols: what is unknown is left out of an object.
  return `${JSON.stringify({ decision: name, ...known, ...explanation, trace }, (_, value: unknown) => (value === unknown ? undefined : value), 2)}\n`;
}
