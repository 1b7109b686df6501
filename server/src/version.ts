// The version of the product, put in by the build.
declare const POSTMORTEM_VERSION: string;

/** `0.0.0` when run from sources that no build has stamped. */
export const VERSION = typeof POSTMORTEM_VERSION === 'string' ? POSTMORTEM_VERSION : '0.0.0';
