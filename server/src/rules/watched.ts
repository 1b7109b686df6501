// What a rule looked at: where all of that is as it was, the rule need not look again.
import type { Facts } from '../analysis/facts';

/** What was read of the facts, by name. */
export type Seen = ReadonlyMap<string, unknown>;

/**
 * The facts as a rule gets them, and a note of what it reads. A rule that reads the same again says the same again, whatever else has
 * changed: so no rule has to tell what it depends on.
 */
export function watched(facts: Facts): { readonly facts: Facts; readonly seen: Seen } {
  const seen = new Map<string, unknown>();
  const postmortem = noting(facts.postmortem, (name, value) => {
    seen.set(PART + name, value);
    return value;
  });
  const whole = noting(facts, (name, value) => {
    if (name === 'postmortem') return postmortem;
    if (name !== 'history') seen.set(name, value);
    return value;
  });
  return { facts: whole, seen };
}

/** Whether the facts are, as far as they were read, what they were then. */
export function isAsSeen(facts: Facts, seen: Seen): boolean {
  for (const [name, value] of seen) {
    const now: unknown = name.startsWith(PART)
      ? Reflect.get(facts.postmortem, name.slice(PART.length))
      : Reflect.get(facts, name);
    if (!isUnchanged(value, now)) return false;
  }
  return true;
}

/** Before the name of a part of the postmortem. */
const PART = 'postmortem.';

function noting<T extends object>(object: T, note: (name: string, value: unknown) => unknown): T {
  return new Proxy(object, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      return typeof name === 'string' ? note(name, value) : value;
    },
  });
}

/** The same value, or a list of the same members. */
function isUnchanged(before: unknown, now: unknown): boolean {
  if (before === now) return true;
  if (!Array.isArray(before) || !Array.isArray(now) || before.length !== now.length) return false;
  return before.every((member, at) => member === now[at]);
}
