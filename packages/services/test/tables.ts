import type { Domain, Model, Parameter, Source } from '@council-components/rules/model/model.js';

/** What a README says of a model's inputs, outcomes and parameters, made from the model so that it stays true. English. */
export function tablesOf({ inputs = [], decisions, parameters = [] }: Model): string {
  const last = decisions.at(-1)!;
  const before = decisions.slice(0, -1).map(({ name, logic }) => {
    const values = 'table' in logic ? logic.table.outputs[0]?.values : undefined;
    return [code(name), values?.replaceAll('"', '`') ?? ('table' in logic ? 'what the rules say' : 'worked out')];
  });
  return [
    '## Inputs',
    table(
      ['Name', 'Meaning', 'Unit', 'Answers'],
      inputs.map(({ name, question, description, domain }) => [
        code(name),
        [question?.['en'], description].filter(Boolean).join(' '),
        unitOf(domain!),
        answersOf(domain!),
      ]),
    ),
    '## Outcomes',
    table(
      [`\`${last.name}\``, 'Words'],
      last.outcomes!.map(({ value, words }) => [code(value), words['en']!]),
    ),
    ...(before.length > 0
      ? ['Decided on the way; a scenario can expect these too:', table(['Decision', 'Values'], before)]
      : []),
    '## Parameters',
    table(['Name', 'Value', 'Valid', 'A council may set', 'Source'], parameters.flatMap(parameterRows)),
  ].join('\n\n');
}

/** A README with the tables of its model in their place, before its sources. */
export function withTables(readme: string, model: Model): string {
  const sources = readme.indexOf('## Sources');
  const inputs = readme.indexOf('## Inputs');
  return `${readme.slice(0, inputs < 0 ? sources : inputs)}${tablesOf(model)}\n\n${readme.slice(sources)}`;
}

const code = (words: string): string => `\`${words}\``;

const table = (heading: string[], rows: string[][]): string =>
  [heading, heading.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const unitOf = (domain: Domain): string =>
  domain.kind === 'pence'
    ? 'pence'
    : domain.kind === 'integer'
      ? (domain.unit ?? '')
      : domain.kind === 'date'
        ? 'day'
        : '';

function answersOf(domain: Domain): string {
  const unsure = domain.unsure ? ', or `null`: I don’t know' : '';
  switch (domain.kind) {
    case 'boolean':
      return `yes or no${unsure}`;
    case 'enumeration':
      return `${domain.values.map(code).join('; ')}${unsure}`;
    case 'date':
      return `${domain.from} to ${domain.to}${unsure}`;
    default:
      return `whole, ${domain.from} to ${domain.to}${unsure}`;
  }
}

const parameterRows = ({ name, unit = '', bounds, values }: Parameter): string[][] =>
  values.map(({ from, to, value, source }) => [
    code(name),
    `${String(value)} ${unit}`.trim(),
    `from ${from}${to === undefined ? '' : ` to before ${to}`}`,
    bounds ? `${String(bounds.from)} to ${String(bounds.to)}` : 'no',
    source ? cited(source) : '',
  ]);

const cited = ({ url, title, paragraph, checked }: Source): string =>
  [`[${(title ?? url).replaceAll('|', '/')}](${url})`, paragraph, `checked ${checked!}`].filter(Boolean).join(', ');
