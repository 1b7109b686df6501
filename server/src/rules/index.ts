// The registry of rules, the only list of them: LSP, CLI, settings and docs read it.
import { dueBeforeIncident } from './action/due-before-incident';
import { duplicateId } from './action/duplicate-id';
import { noDue } from './action/no-due';
import { noOwner } from './action/no-owner';
import { none } from './action/none';
import { overdue } from './action/overdue';
import { vague } from './action/vague';
import { bad } from './config/bad';
import { dateMismatch } from './date/mismatch';
import { mismatch } from './duration/mismatch';
import { negative } from './duration/negative';
import { sum } from './duration/sum';
import { unreadableDuration } from './duration/unreadable';
import { unquantified } from './impact/unquantified';
import { badValue } from './meta/bad-value';
import { missing as missingField } from './meta/missing';
import { unknownKey } from './meta/unknown-key';
import { unreadable } from './meta/unreadable';
import { brokenLink } from './ref/broken-link';
import { duplicateIncident } from './ref/duplicate-incident';
import { unknownIncident } from './ref/unknown-incident';
import type { Rule } from './rule';
import { duplicate as duplicateSection } from './section/duplicate';
import { empty } from './section/empty';
import { missing as missingSection } from './section/missing';
import { typo } from './section/typo';
import { unknown } from './suppression/unknown';
import { unused } from './suppression/unused';
import { blame } from './text/blame';
import { counterfactual } from './text/counterfactual';
import { mojibake } from './text/mojibake';
import { placeholder } from './text/placeholder';
import { secret } from './text/secret';
import { ambiguous } from './time/ambiguous';
import { impossible } from './time/impossible';
import { malformed } from './time/malformed';
import { nonexistent } from './time/nonexistent';
import { styleMixed } from './time/style-mixed';
import { weekdayMismatch } from './time/weekday-mismatch';
import { zoneAmbiguous } from './time/zone-ambiguous';
import { zoneMissing } from './time/zone-missing';
import { zoneMixed } from './time/zone-mixed';
import { zoneSeason } from './time/zone-season';
import { duplicate } from './timeline/duplicate';
import { emptyTimeline } from './timeline/empty';
import { gap } from './timeline/gap';
import { milestoneOrder } from './timeline/milestone-order';
import { missingMilestone } from './timeline/missing-milestone';
import { missingTime } from './timeline/missing-time';
import { outOfOrder } from './timeline/out-of-order';
import { outlier } from './timeline/outlier';

export const RULES: readonly Rule[] = [
  outOfOrder,
  outlier,
  milestoneOrder,
  duplicate,
  missingTime,
  missingMilestone,
  emptyTimeline,
  gap,
  malformed,
  impossible,
  nonexistent,
  ambiguous,
  zoneMissing,
  zoneMixed,
  zoneAmbiguous,
  zoneSeason,
  weekdayMismatch,
  styleMixed,
  dateMismatch,
  mismatch,
  sum,
  negative,
  unreadableDuration,
  placeholder,
  mojibake,
  secret,
  blame,
  counterfactual,
  none,
  noOwner,
  noDue,
  overdue,
  dueBeforeIncident,
  vague,
  duplicateId,
  unquantified,
  empty,
  missingSection,
  typo,
  duplicateSection,
  brokenLink,
  duplicateIncident,
  unknownIncident,
  badValue,
  missingField,
  unknownKey,
  unreadable,
  unknown,
  unused,
  bad,
];
