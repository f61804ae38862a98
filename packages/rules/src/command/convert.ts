import { existsSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { readDmn } from '../dmn/read.js';
import type { WrittenVersion } from '../dmn/namespaces.js';
import { writeDmn } from '../dmn/write.js';
import { readJson, writeJson } from '../model/json.js';
import type { Model } from '../model/model.js';
import { alike } from '../scenarios/alike.js';
import { readYaml, writeYaml } from '../yaml.js';
import type { Command } from './commands.js';
import { loadModels, type ModelFile } from './files.js';
import { choice } from './options.js';
import { EXIT } from './output.js';
import { Problem } from './problem.js';
import { PLAIN_FORMAT, PLAIN_FORMATS } from './shared-options.js';
import { writeFiles } from './write-files.js';

const VERSIONS = ['1.5', '1.3'];

interface Form {
  write: (model: Model) => string;
  read: (text: string, file: string) => Model;
}

const formsOf = (version: WrittenVersion): Record<string, Form> => ({
  dmn: { write: (model) => writeDmn(model, version), read: readDmn },
  json: { write: writeJson, read: readJson },
  yaml: { write: writeYaml, read: readYaml },
});

/** Writes models in another form, and proves that nothing was lost. */
export const convert: Command = {
  says: 'write models in another form: .dmn, .json or .yaml, without loss',
  usage: '<models…> --to dmn|json|yaml',
  more: `Each is written beside its model. What was written is read again, and must be the same model.`,
  options: {
    to: { takes: 'FORM', says: 'dmn, json or yaml' },
    dmn: { takes: 'VERSION', says: 'of DMN: 1.5 (default), or 1.3, which is what dmn-js and Camunda Modeler open' },
    out: { takes: 'FOLDER', says: 'where to write; - writes to the terminal' },
    force: { says: 'write over files that exist' },
    format: PLAIN_FORMAT,
  },
  run: (given, output) => {
    const format = choice(given, 'format', PLAIN_FORMATS);
    const { to = '', out } = given.values;
    const forms = formsOf(choice(given, 'dmn', VERSIONS) as WrittenVersion);
    const form = Object.hasOwn(forms, to) ? forms[to]! : undefined;
    if (!form)
      throw new Problem(
        to === '' ? 'nothing says what to write' : `--to ${to} is no form`,
        'add --to dmn, --to json or --to yaml',
      );
    const converted = loadModels(given.words, 'convert').map((file) => ({
      from: file.file,
      to: join(out ?? dirname(file.file), `${basename(file.file, extname(file.file))}.${to}`),
      text: proved(file, form, to),
    }));
    if (out === '-') {
      output.out(converted.map(({ text }) => text).join(''));
      return EXIT.fine;
    }
    const existing = given.switches['force'] ? undefined : converted.find((each) => existsSync(each.to));
    if (existing) throw new Problem(`${existing.to} exists already`, 'add --force to write over it, or --out FOLDER');
    writeFiles(converted.map(({ to: path, text }) => ({ path, text })));
    const list = converted.map(({ from, to: written }) => ({ from, to: written }));
    output.out(format === 'json' ? `${JSON.stringify(list, undefined, 2)}\n` : list.map((each) => `${each.from} → ${each.to}\n`).join('')); // prettier-ignore
    return EXIT.fine;
  },
};

function proved({ file, model }: ModelFile, { write, read }: Form, to: string): string {
  const text = write(model);
  if (!alike(plain(read(text, file)), plain(model)))
    throw new Problem(
      `${file} cannot be written as ${to} without loss`,
      'nothing was written; please report the model',
    );
  return text;
}

/** Without entries that are undefined, which no form has. */
const plain = (model: Model): unknown => JSON.parse(JSON.stringify(model)) as unknown;
