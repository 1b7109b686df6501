// Rough looks for dates and times of day: enough to tell that there are some.

export const CLOCK = /\b(?:[01]?\d|2[0-3])[:h] ?[0-5]\d\b|\b\d{1,2} ?[ap]\.?m\b/i;
export const DATE =
  /\b(?:19|20)\d\d-\d\d-\d\d\b|\b\d{1,2}[/.]\d{1,2}[/.](?:20)?\d\d\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}\b|\b\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;
