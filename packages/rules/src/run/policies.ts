import { collectingPolicies } from '../table/collect.js';
import type { Part } from './part.js';

/** Hit policies that order rules or collect their outputs: all but UNIQUE, ANY and FIRST. */
export const policies: Part = { name: 'policies', policies: collectingPolicies };
