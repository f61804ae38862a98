import type { Layout } from '../model/model.js';
import { DRAWN } from './namespaces.js';
import { node, type Node } from './node.js';
import { requirementId, type Ids } from './write.js';

/** A diagram that somebody placed, or that we drew. */
export const diagram = ({ shapes, edges }: Layout, ids: Ids, id: 'diagram' | typeof DRAWN): Node =>
  node('dmndi:DMNDI', {}, [
    node('dmndi:DMNDiagram', { id }, [
      ...shapes.map(({ element, x, y, width, height }, index) =>
        node('dmndi:DMNShape', { id: `shape_${index + 1}`, dmnElementRef: ids.get(element)?.id }, [
          node('dc:Bounds', { x, y, width, height }, []),
        ]),
      ),
      ...edges.map(({ from, to, points }, index) =>
        node(
          'dmndi:DMNEdge',
          { id: `edge_${index + 1}`, dmnElementRef: requirementId(from, to) },
          points.map(({ x, y }) => node('di:waypoint', { x, y }, [])),
        ),
      ),
    ]),
  ]);
