/**
 * Makes a component that already builds and passes every test: `npm run new -- <name> [--package page]`.
 * It is a field with one control in `forms`, a block of words in `page`; change it into what is needed.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { root } from './files.mjs';
import { camel, pascal } from './manifest.mjs';

const HOMES = ['forms', 'page'];
const USAGE = 'Usage: npm run new -- <name> [--package page]   for example: npm run new -- postcode-input';

/** @returns what was asked for: `{name, home}`, or `{problem}` in words */
export function asked(args) {
  const at = args.indexOf('--package');
  const home = at < 0 ? 'forms' : args[at + 1];
  const names = args.filter((_, index) => at < 0 || (index !== at && index !== at + 1));
  if (names.length !== 1 || !names[0]) return { problem: `Give one name. ${USAGE}` };
  const [name] = names;
  if (!HOMES.includes(home))
    return { problem: `There is no package "${home}" for components. Use ${HOMES.join(' or ')}.` };
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name))
    return {
      problem: `"${name}" cannot be a name. Use small letters, digits and single hyphens, such as postcode-input.`,
    };
  if (/^council-/.test(name)) return { problem: `Leave out "council-": the tag becomes <council-${name.slice(8)}>.` };
  const taken = HOMES.find((each) => existsSync(join(root, `packages/${each}/src/${name}`)));
  if (taken) return { problem: `"${name}" is taken: packages/${taken}/src/${name} exists. Choose another name.` };
  if (RESERVED.has(camel(name)))
    return { problem: `"${name}" is a word of JavaScript, so no function can be called that.` };
  return { name, home };
}

const RESERVED = new Set(
  'arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for function html if implements import in instanceof interface let new nothing null package private protected public return static super switch this throw true try typeof undefined var void while with yield'.split(
    ' ',
  ),
);

function filesOf(name, home) {
  const field = home === 'forms';
  const call = camel(name);
  const type = `${pascal(name)}Data`;
  const className = `Council${pascal(name)}`;
  const title = name[0].toUpperCase() + name.slice(1).replaceAll('-', ' ');
  return {
    [`${name}.template.ts`]: field ? fieldTemplate(name, call, type) : blockTemplate(name, call, type),
    [`${name}.ts`]: element(name, call, className, field),
    [`${name}.define.ts`]: `import { ${className} } from './${name}.js';

${className}.define('council-${name}');

declare global {
  interface HTMLElementTagNameMap {
    'council-${name}': ${className};
  }
}
`,
    [`${name}.css`]: stylesheet(name, field),
    [`${name}.examples.ts`]: field ? fieldExamples(name, call, type) : blockExamples(name, call, type),
    [`${name}.browser.test.ts`]: browserTest(name, field),
    'index.ts': `export { ${call}, type ${type} } from './${name}.template.js';
export { ${className} } from './${name}.js';
`,
    'README.md': readme(title, field),
  };
}

const fieldTemplate = (
  name,
  call,
  type,
) => `import { html, nothing, type Template } from '@council-components/core/html.js';
import { classNames, controlId, describedBy, field, type FieldData } from '../field/field.template.js';

export interface ${type} extends FieldData {
  /** The keyboard that a phone shows, for example \`numeric\`. */
  inputmode?: string;
}

/** \`<council-${name}>\`: what a person answers here. */
export const ${call} = (data: ${type}): Template =>
  html\`<council-${name}>\${${call}Content(data)}</council-${name}>\`;

export const ${call}Content = (data: ${type}): Template =>
  field(
    data,
    html\`<input class=\${classNames('council-input', 'council-${name}', data.classes)} id=\${controlId(data)} name=\${data.name} type="text" value=\${data.value ?? nothing} inputmode=\${data.inputmode ?? nothing} autocomplete=\${data.autocomplete ?? nothing} aria-describedby=\${describedBy(data)} ?disabled=\${data.disabled}>\`,
  );
`;

const blockTemplate = (
  name,
  call,
  type,
) => `import { html, nothing, type Content, type Template } from '@council-components/core/html.js';

export interface ${type} {
  /** What it says. */
  text: Content;
  /** Id of the block. */
  id?: string;
}

/** \`<council-${name}>\`: what it is for. */
export const ${call} = (data: ${type}): Template =>
  html\`<council-${name}>\${${call}Content(data)}</council-${name}>\`;

export const ${call}Content = ({ text, id }: ${type}): Template =>
  html\`<div class="council-${name}" id=\${id ?? nothing}>\${text}</div>\`;
`;

const element = (
  name,
  call,
  className,
  field,
) => `import { CouncilElement } from '@council-components/core/council-element.js';
${field ? "import { FIELD_OPTIONS } from '../field/field.options.js';\n" : ''}
/**
 * @summary ${field ? 'One answer.' : 'A block of words.'} Needs no JavaScript: the element only serves the shorthand.
 * @tag council-${name}
 */
export class ${className} extends CouncilElement {
  static override options = { ${field ? "...FIELD_OPTIONS, inputmode: 'text'" : "text: 'text'"} } as const;
  static override content = async () => (await import('./${name}.template.js')).${call}Content;
}
`;

const stylesheet = (name, field) => `council-${name} {
  display: block;
}

.council-${name} {
${
  field
    ? '  max-inline-size: var(--council-measure);'
    : `  margin: 0 0 var(--council-space-5);
  color: var(--council-colour-ink);
  font: var(--council-font-weight-normal) var(--council-font-size-body) / var(--council-line-height)
    var(--council-font-family);
  overflow-wrap: anywhere;`
}
}
`;

const fieldExamples = (name, call, type) => `import type { Examples } from '@council-components/core/examples.js';
import { ${call}, type ${type} } from './${name}.template.js';

export const template = ${call};

export const examples: Examples<${type}> = {
  default: { label: 'Your answer', name: '${name}' },
  'with hint': { label: 'Your answer', hint: 'Say where to find it', name: '${name}-with-hint' },
  'with error': { label: 'Your answer', errorMessage: 'Enter your answer', name: '${name}-with-error' },
  'with hint, error and value': {
    label: 'Your answer',
    hint: 'Say where to find it',
    errorMessage: 'Enter your answer in full',
    name: '${name}-with-all',
    value: 'Moorf',
  },
  'in Welsh': {
    lang: 'cy',
    label: 'Eich ateb',
    hint: 'Dywedwch ble mae dod o hyd iddo',
    errorMessage: 'Rhowch eich ateb',
    name: '${name}-cy',
  },
};
`;

const blockExamples = (name, call, type) => `import type { Examples } from '@council-components/core/examples.js';
import { ${call}, type ${type} } from './${name}.template.js';

export const template = ${call};

export const examples: Examples<${type} & { lang?: string }> = {
  default: { text: 'We empty food waste bins every week' },
  'in Welsh': { lang: 'cy', text: 'Rydym yn gwagio biniau gwastraff bwyd bob wythnos' },
};
`;

const browserTest = (name, field) => `import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openExample } from '../../../../test/support/open-example.js';

describe('<council-${name}>', () => {
${
  field
    ? `  it('takes what is typed after a press on its label', async () => {
    const page = await openExample('${name}', 'default');
    await page.click('label');
    await page.type('Moorfield');
    assert.equal(await page.evaluate(() => document.querySelector('input')!.value), 'Moorfield');
  });`
    : `  it('shows its words', async () => {
    const page = await openExample('${name}', 'default');
    assert.match(await page.evaluate(() => document.querySelector('council-${name}')!.textContent!), /food waste/);
  });`
}
});
`;

const readme = (title, field) => `# ${title}

${field ? 'One answer.' : 'A block of words.'}

## When to use

- ${field ? 'To ask for one thing that the person knows.' : 'To say one thing that everyone needs.'}

## When not to use

- ${field ? 'Where another component asks for the same thing already.' : 'For what only some people need: use details.'}

## Keyboard

${field ? 'Tab moves to the field.' : 'Nothing here takes focus.'}

## What a screen reader announces

${field ? 'The label, “edit text”, what is written, then the hint and “Error:” with the error message.' : 'The words, as any text.'}

## Known limits

None known.
`;

async function make({ name, home }) {
  const folder = `packages/${home}/src/${name}`;
  mkdirSync(join(root, folder), { recursive: true });
  for (const [file, text] of Object.entries(filesOf(name, home)))
    writeFileSync(join(root, folder, file), await pretty(file, text));
  const list = join(root, 'packages/council-components/src/define-all.ts');
  const lines = readFileSync(list, 'utf8').trimEnd().split('\n');
  const imports = lines
    .filter((line) => line.startsWith('import '))
    .concat(`import '@council-components/${home}/${name}/define.js';`);
  const rest = lines.filter((line) => !line.startsWith('import '));
  writeFileSync(list, `${[...rest, ...imports.sort()].join('\n')}\n`);
  return folder;
}

const pretty = async (file, text) => {
  const options = JSON.parse(readFileSync(join(root, '.prettierrc.json'), 'utf8'));
  return format(text, { ...options, filepath: file });
};

if (process.argv[1] === import.meta.filename) {
  const request = asked(process.argv.slice(2));
  if (request.problem) {
    console.error(request.problem);
    process.exitCode = 1;
  } else {
    const folder = await make(request);
    console.log(`${folder} is made, and packages/council-components/src/define-all.ts defines it:

${readdirSync(join(root, folder))
  .map((file) => `  ${file}`)
  .join('\n')}

Next: change the template and the examples into what is needed, then
  npm run storybook   to see it
  npm test            to run what every component gets`);
  }
}
