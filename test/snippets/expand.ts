// Expands a snippet body as an editor does when the author types nothing: defaults, first choices, variables.

/** What the CURRENT_* variables stand for in the tests: 21 November 2026, 14:32:07 UTC. */
const VARIABLES: Readonly<Record<string, string>> = {
  CURRENT_YEAR: '2026',
  CURRENT_MONTH: '11',
  CURRENT_DATE: '21',
  CURRENT_HOUR: '14',
  CURRENT_MINUTE: '32',
  CURRENT_SECOND: '07',
  CURRENT_TIMEZONE_OFFSET: '+00:00',
};

export interface Expansion {
  readonly text: string;
  /** The numbers of the tab stops, in the order they stand; a number that stands twice is there twice. */
  readonly stops: readonly number[];
}

/**
 * The grammar is that of TextMate snippets without transforms, which ours do not use.
 * @throws Error naming the place, when a placeholder is not closed or a variable is unknown.
 */
export function expand(body: string): Expansion {
  const stops: number[] = [];
  const values = new Map<number, string>();
  let at = 0;

  function sequence(until: '}' | undefined): string {
    let text = '';
    while (at < body.length) {
      const rest = body.slice(at);
      const escaped = /^\\([$}\\])/.exec(rest);
      if (escaped) {
        text += escaped[1];
        at += 2;
      } else if (until !== undefined && rest.startsWith(until)) {
        at += until.length;
        return text;
      } else if (rest.startsWith('$')) {
        text += placeholder(rest);
      } else {
        text += rest[0];
        at += 1;
      }
    }
    if (until !== undefined) throw new Error(`a placeholder is not closed: ${body}`);
    return text;
  }

  function placeholder(rest: string): string {
    const simple = /^\$(?:(\d+)|([A-Za-z_]\w*)|\{([A-Za-z_]\w*)\})/.exec(rest);
    if (simple) {
      at += simple[0].length;
      return simple[1] === undefined ? variable(simple[2] ?? simple[3] ?? '') : stop(Number(simple[1]));
    }
    const choice = /^\$\{(\d+)\|([^|]*)\|\}/.exec(rest);
    if (choice) {
      at += choice[0].length;
      return stop(Number(choice[1]), (choice[2] ?? '').split(',')[0]);
    }
    const opened = /^\$\{(\d+)(:|\})/.exec(rest);
    if (!opened) throw new Error(`a dollar sign that begins nothing: ${rest.slice(0, 30)}`);
    at += opened[0].length;
    return opened[2] === ':' ? stop(Number(opened[1]), sequence('}')) : stop(Number(opened[1]));
  }

  function stop(number: number, value?: string): string {
    stops.push(number);
    if (value !== undefined) values.set(number, value);
    return values.get(number) ?? '';
  }

  return { text: sequence(undefined), stops };
}

function variable(name: string): string {
  const value = VARIABLES[name];
  if (value === undefined) throw new Error(`an editor knows no variable ${name}`);
  return value;
}
