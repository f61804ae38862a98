import type { Layout } from '../model/model.js';
import { DRAWN } from './namespaces.js';
import { nameOf, type Names } from './read.js';
import type { Element } from './xml.js';

/** The first diagram of a file: boxes of elements, and lines of requirements. Undefined when nobody placed one. */
export function readLayout(root: Element, names: Names): Layout | undefined {
  const diagram = parts(parts(root, 'DMNDI')[0], 'DMNDiagram')[0];
  if (!diagram || diagram.attributes['id'] === DRAWN) return undefined;
  const ends = requirementEnds(root, names);
  const shapes = parts(diagram, 'DMNShape').flatMap((shape) => {
    const element = names(localName(shape.attributes['dmnElementRef']));
    const bounds = parts(shape, 'Bounds')[0]?.attributes ?? {};
    return element === undefined
      ? []
      : [
          {
            element,
            x: num(bounds['x']),
            y: num(bounds['y']),
            width: num(bounds['width']),
            height: num(bounds['height']),
          },
        ];
  });
  const edges = parts(diagram, 'DMNEdge').flatMap((edge) => {
    const between = ends.get(localName(edge.attributes['dmnElementRef']));
    const points = parts(edge, 'waypoint').map(({ attributes }) => ({
      x: num(attributes['x']),
      y: num(attributes['y']),
    }));
    return between ? [{ ...between, points }] : [];
  });
  return { shapes, edges };
}

/** Elements of a diagram, which are of three languages. */
const parts = (element: Element | undefined, name: string): Element[] =>
  element?.children.filter((each) => each.name === name) ?? [];

const num = (text: string | undefined): number => Number(text ?? 0);

/** A reference may have a prefix. */
const localName = (reference = ''): string => reference.replace(/^\w+:/, '');

/** The two elements that each requirement joins, by the requirement's id. */
function requirementEnds(root: Element, names: Names): Map<string, { from: string; to: string }> {
  const ends = new Map<string, { from: string; to: string }>();
  for (const element of root.children)
    for (const requirement of element.children) {
      const from = requirement.children.map(({ attributes }) => names(attributes['href'])).find(Boolean);
      const { id } = requirement.attributes;
      const name = nameOf(element);
      if (/Requirement$/.test(requirement.name) && from !== undefined && name !== undefined && id !== undefined)
        ends.set(id, { from, to: name });
    }
  return ends;
}
