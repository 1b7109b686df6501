// Every command of the extension; a test compares the list with package.json.
import type { Command } from './command';
import { convertToMarkdown } from './convertToMarkdown';
import { convertToYaml } from './convertToYaml';
import { convertZone } from './convertZone';
import { copyRichText } from './copyRichText';
import { exportDocument } from './exportDocument';
import { extractAction } from './extractAction';
import { insertSection } from './insertSection';
import { listTable } from './listTable';
import { notAPostmortem } from './notAPostmortem';
import { openLockedPreview } from './openLockedPreview';
import { openPreview } from './openPreview';
import { openPreviewToSide } from './openPreviewToSide';
import { recomputeDurations } from './recomputeDurations';
import { relativeTimes } from './relativeTimes';
import { showSource } from './showSource';
import { sortTimeline } from './sortTimeline';
import { tagMilestone } from './tagMilestone';
import { toggleLock } from './toggleLock';
import { treatAsPostmortem } from './treatAsPostmortem';

export const COMMANDS: readonly Command[] = [
  openPreview,
  openPreviewToSide,
  openLockedPreview,
  showSource,
  toggleLock,
  treatAsPostmortem,
  notAPostmortem,
  sortTimeline,
  convertZone,
  listTable,
  insertSection,
  tagMilestone,
  recomputeDurations,
  relativeTimes,
  extractAction,
  exportDocument,
  copyRichText,
  convertToYaml,
  convertToMarkdown,
];
