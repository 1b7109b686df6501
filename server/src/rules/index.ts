// The registry of rules, the only list of them: LSP, CLI, settings and docs read it.
import { noOwner } from './action/no-owner';
import { bad } from './config/bad';
import { dateMismatch } from './date/mismatch';
import { mismatch } from './duration/mismatch';
import { negative } from './duration/negative';
import { sum } from './duration/sum';
import { badValue } from './meta/bad-value';
import { unreadable } from './meta/unreadable';
import type { Rule } from './rule';
import { empty } from './section/empty';
import { unknown } from './suppression/unknown';
import { unused } from './suppression/unused';
import { blame } from './text/blame';
import { mojibake } from './text/mojibake';
import { placeholder } from './text/placeholder';
import { impossible } from './time/impossible';
import { malformed } from './time/malformed';
import { styleMixed } from './time/style-mixed';
import { weekdayMismatch } from './time/weekday-mismatch';
import { zoneMissing } from './time/zone-missing';
import { zoneMixed } from './time/zone-mixed';
import { zoneSeason } from './time/zone-season';
import { missingTime } from './timeline/missing-time';
import { outOfOrder } from './timeline/out-of-order';
import { outlier } from './timeline/outlier';

export const RULES: readonly Rule[] = [
  outOfOrder,
  outlier,
  missingTime,
  malformed,
  impossible,
  zoneMissing,
  zoneMixed,
  zoneSeason,
  weekdayMismatch,
  styleMixed,
  dateMismatch,
  mismatch,
  sum,
  negative,
  placeholder,
  mojibake,
  blame,
  noOwner,
  empty,
  badValue,
  unreadable,
  unknown,
  unused,
  bad,
];
