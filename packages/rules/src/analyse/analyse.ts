import type { Model } from '../model/model.js';
import type { AnalyseOptions, Report } from './report.js';

/** Everything that is wrong with a model's tables, parameters and scenarios, as plain data. */
export function analyse(model: Model, options: AnalyseOptions = {}): Report {
  void options;
  return { model: model.name, findings: [], complete: false, circumstances: [] };
}
