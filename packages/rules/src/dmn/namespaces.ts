/** The namespaces of DMN's model in each version, oldest first; early releases of Camunda wrote their own of 1.1 and 1.3. */
export const MODEL_NAMESPACES: Record<string, string> = {
  'http://www.omg.org/spec/DMN/20151101/dmn.xsd': '1.1',
  'http://www.omg.org/spec/DMN/20151101/dmn11.xsd': '1.1',
  'http://www.omg.org/spec/DMN/20180521/MODEL/': '1.2',
  'https://www.omg.org/spec/DMN/20191111/MODEL/': '1.3',
  'https://www.omg.org/spec/DMN/20191111/DMN13.xsd': '1.3',
  'https://www.omg.org/spec/DMN/20211108/MODEL/': '1.4',
  'https://www.omg.org/spec/DMN/20230324/MODEL/': '1.5',
};

/** The versions that can be written. What is written of both is the same but for these; dmn-js and Camunda Modeler open 1.3 only. */
export const WRITTEN = {
  '1.3': {
    model: 'https://www.omg.org/spec/DMN/20191111/MODEL/',
    diagram: 'https://www.omg.org/spec/DMN/20191111/DMNDI/',
  },
  '1.5': {
    model: 'https://www.omg.org/spec/DMN/20230324/MODEL/',
    diagram: 'https://www.omg.org/spec/DMN/20230324/DMNDI/',
  },
};

export type WrittenVersion = keyof typeof WRITTEN;

export const GEOMETRY = 'http://www.omg.org/spec/DMN/20180521/DC/';
export const INTERCHANGE = 'http://www.omg.org/spec/DMN/20180521/DI/';

/** Sources, domains, parameters and words, which DMN itself has no place for. */
export const EXTENSIONS = 'urn:council-components:dmn:1';

/** The id of a diagram that a writer drew because the model has no layout; a reader need not keep it. */
export const DRAWN = 'drawn';

/** The id that a file gives an element that has none of its own; a reader need not keep it. */
export const defaultId = (kind: string, name: string): string =>
  `${kind}_${name.replace(/[^\p{L}\p{N}]+/gu, (other) => `_${other === ' ' ? '' : other.codePointAt(0)!.toString(16)}`)}`;
