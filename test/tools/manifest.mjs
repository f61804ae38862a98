/**
 * The Custom Elements Manifest (schema 2.1.0) of every element. Attributes and properties come from the class that runs
 * (`static options`), their words and types from the data interface of the same component's template, so that neither
 * can drift from the code. Run it after the build: `node test/tools/manifest.mjs`.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { components, root } from './files.mjs';

/** What an attribute holds, by the type that the element declares for it. */
const PLAIN = { text: 'string', boolean: 'boolean', number: 'number', json: 'string' };

/** @returns every component with its class (if it has one) and the options its template takes */
export async function described() {
  const files = components.map(({ folder, name }) => join(root, folder, `${name}.template.ts`)).filter(existsSync);
  const program = ts.createProgram(files, { ...compilerOptions(), noEmit: true });
  const checker = program.getTypeChecker();
  return Promise.all(
    components.map(async (component) => {
      const { name, package: pkg, folder } = component;
      const file = join(root, folder, `${name}.template.ts`);
      const source = existsSync(file) ? program.getSourceFile(file) : undefined;
      return {
        ...component,
        options: source ? optionsIn(source, `${pascal(name)}Data`, checker) : [],
        element: await elementOf(pkg, folder, name),
      };
    }),
  );
}

/** @returns the manifest of what {@link described} found */
export const manifest = (elements) => ({
  schemaVersion: '2.1.0',
  readme: '',
  modules: elements.filter(({ element }) => element).map(module),
});

function module({ name, package: pkg, options, element }) {
  const { className, tag, summary, types } = element;
  const path = `@council-components/${pkg}/${name}.js`;
  const fields = Object.keys(types).map((field) => {
    const option = options.find((each) => each.name === field);
    return {
      kind: 'field',
      name: field,
      type: { text: option?.type ?? PLAIN[types[field]] },
      ...(option?.description && { description: option.description }),
      attribute: kebab(field),
    };
  });
  return {
    kind: 'javascript-module',
    path,
    declarations: [
      {
        kind: 'class',
        customElement: true,
        name: className,
        tagName: tag,
        summary,
        superclass: { name: 'CouncilElement', package: '@council-components/core/council-element.js' },
        attributes: fields.map(({ name: fieldName, attribute, type, description }) => ({
          name: attribute,
          fieldName,
          type: { text: /^["\d]/.test(type.text) ? type.text : PLAIN[types[fieldName]] },
          description: [description, types[fieldName] === 'json' && 'Written as JSON.'].filter(Boolean).join(' '),
        })),
        members: fields,
      },
    ],
    exports: [
      { kind: 'js', name: className, declaration: { name: className, module: path } },
      {
        kind: 'custom-element-definition',
        name: tag,
        declaration: { name: className, module: path },
      },
    ],
  };
}

/** @returns VS Code's custom data: completion and hover for the tags and attributes */
export const editorData = ({ modules }) => ({
  version: 1.1,
  tags: modules.map(({ declarations: [{ tagName, summary, attributes }] }) => ({
    name: tagName,
    description: summary,
    attributes: attributes.map(({ name, description, type }) => ({
      name,
      ...(description && { description }),
      ...(type.text === 'boolean' && { valueSet: 'v' }),
      ...(/^"/.test(type.text) && { values: type.text.split(' | ').map((value) => ({ name: JSON.parse(value) })) }),
    })),
  })),
});

async function elementOf(pkg, folder, name) {
  const define = join(root, folder, `${name}.define.ts`);
  if (!existsSync(define)) return undefined;
  const [, className, tag] = /(\w+)\.define\('([^']+)'\)/.exec(readFileSync(define, 'utf8')) ?? [];
  const exported = await import(pathToFileURL(join(root, `packages/${pkg}/dist/${name}/${name}.js`)).href);
  const source = readFileSync(join(root, folder, `${name}.ts`), 'utf8');
  const summary = /@summary\s+([\s\S]*?)\n\s*\*(?:\s*@|\/)/.exec(source)?.[1].replace(/\s*\n\s*\*\s*/g, ' ') ?? '';
  return { className, tag, summary, types: exported[className].options };
}

/** The properties of a data interface, inherited ones included, with their docstrings. */
function optionsIn(source, interfaceName, checker) {
  const declaration = source.statements.find(
    (each) => (ts.isInterfaceDeclaration(each) || ts.isTypeAliasDeclaration(each)) && each.name.text === interfaceName,
  );
  if (!declaration) return [];
  return checker.getPropertiesOfType(checker.getTypeAtLocation(declaration)).map((property) => ({
    name: property.name,
    required: !(property.flags & ts.SymbolFlags.Optional),
    description: ts.displayPartsToString(property.getDocumentationComment(checker)),
    type: typeText(property, declaration, checker),
  }));
}

/** As written in the source: `Content` is clearer to a reader than the union that it stands for. */
function typeText(property, declaration, checker) {
  const written = property.valueDeclaration?.type?.getText();
  const alias = written && !/^\w+\[/.test(written) ? written : undefined;
  const type = checker.getNonNullableType(checker.getTypeOfSymbolAtLocation(property, declaration));
  return (alias ?? checker.typeToString(type)).replace(/'/g, '"').replace(/\s+/g, ' ');
}

function compilerOptions() {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  return { ...options, composite: false, declaration: false, declarationMap: false, emitDeclarationOnly: false };
}

export const kebab = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
export const camel = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
export const pascal = (name) => camel(`-${name}`);

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const dist = join(root, 'packages/council-components/dist');
  const elements = manifest(await described());
  mkdirSync(dist, { recursive: true });
  writeFileSync(join(dist, 'custom-elements.json'), `${JSON.stringify(elements, null, 2)}\n`);
  writeFileSync(join(dist, 'vscode.html-custom-data.json'), `${JSON.stringify(editorData(elements), null, 2)}\n`);
  console.log(`The manifest of ${elements.modules.length} elements is written`);
}
