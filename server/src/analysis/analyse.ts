// From the model to the facts: the one entry of the analysis.
import type { Postmortem } from '../model/postmortem';
import type { Facts } from './facts';

export interface AnalysisSettings {
  /** The zone assumed where the document states none; empty for none. */
  readonly timeZone: string;
}

export function analyse(postmortem: Postmortem, _settings: AnalysisSettings): Facts {
  return {
    postmortem,
    timelines: [],
    window: {},
    milestones: {},
    metrics: [],
    claims: [],
    actions: [],
    field: {},
    fieldProblems: [],
  };
}
