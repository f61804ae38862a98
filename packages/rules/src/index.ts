export { compile, finalDecisions, type CompileOptions } from './compile.js';
export { CompiledDecision, type Answers, type CompiledInput, type Evaluation, type Step } from './decision.js';
export { type DecisionTrace, type RuleTrace, type Trace } from './trace.js';
export { unknown, type Unknown } from './value/unknown.js';
export { Refusal, type Place } from './refusal.js';
export { readJson, writeJson } from './model/json.js';
export type * from './model/model.js';
export type { ResolvedParameter } from './model/parameters.js';
