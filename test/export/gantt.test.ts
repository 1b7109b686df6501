// The Gantt chart, read by Mermaid itself: sections, times and words are those of the document, whatever its words are.
import { strict as assert } from 'node:assert';
import { parseHTML } from 'linkedom';
import { gantt } from '../../server/src/export/gantt';
import { readText } from '../support/read';
import { MARKDOWN, YAML } from './incident';

interface Task {
  readonly section: string;
  readonly task: string;
  readonly startTime: Date;
  readonly endTime: Date;
  readonly milestone?: boolean;
}

interface Chart {
  getDiagramTitle(): string;
  getTasks(): readonly Task[];
}

describe('the Gantt chart', function () {
  this.timeout(20_000);
  const page = globalThis as { window?: unknown; document?: unknown };
  const own = {
    ...('window' in page && { window: page.window }),
    ...('document' in page && { document: page.document }),
  };

  /** What Mermaid understands; its cleaning of words looks for a page when it is loaded. */
  async function read(chart: string): Promise<Chart> {
    const { default: mermaid } = await import('mermaid');
    const { diagramType } = await mermaid.parse(chart);
    assert.equal(diagramType, 'gantt');
    const { db } = await mermaid.mermaidAPI.getDiagramFromText(chart);
    return db as unknown as Chart;
  }
  before(() => {
    const parsed: unknown = parseHTML('<!doctype html><p>');
    const { window, document } = parsed as typeof page;
    Object.assign(page, { window, document });
  });
  after(() => {
    delete page.window;
    delete page.document;
    Object.assign(page, own);
  });

  it('has a section for each phase, with its length, and the events in it as milestones', async () => {
    for (const [text, name] of [
      [MARKDOWN, 'a.md'],
      [YAML, 'a.yaml'],
    ] as const) {
      const chart = await read(gantt(readText(text, name)));
      assert.equal(said(chart.getDiagramTitle()), 'Parcels stuck at the sorting hub (UTC)');
      assert.deepEqual(
        chart.getTasks().map(({ section, task, milestone }) => [section, said(task), milestone === true]),
        [
          ['Lead-up', 'Lead-up 10 m', false],
          ['Lead-up', '08:50 Map service restarts', true],
          ['Unnoticed', 'Unnoticed 7 m', false],
          ['Unnoticed', '09:00 started – Belts stop: "all, 12", says the…', true],
          ['Hurting', 'Hurting 33 m', false],
          ['Hurting', '09:07 detected – Hub calls & the on-call answers', true],
          ['Hurting', '09:30 Somebody finds the empty map', true],
          ['Mitigated', 'Mitigated 35 m', false],
          ['Mitigated', '09:40 mitigated – Parcels go by hand', true],
          ['Mitigated', '10:15 resolved – Belts run again', true],
        ],
      );
    }
  });

  it('stands at full dates, on the clock of the document wherever it is read', async () => {
    const text =
      '# Outage\n\n## Timeline (PDT)\n\n- 2031-05-06 23:50 — [started] Down\n- 00:20–00:40 — Reading logs\n- 01:05:30 — [resolved] Up\n';
    const tasks = (await read(gantt(readText(text)))).getTasks();
    assert.deepEqual(
      tasks.map(({ startTime, endTime }) => [local(startTime), local(endTime)]),
      [
        ['2031-05-06 23:50:00', '2031-05-07 01:05:30'],
        ['2031-05-06 23:50:00', '2031-05-06 23:50:00'],
        ['2031-05-07 00:20:00', '2031-05-07 00:40:00'],
        ['2031-05-07 01:05:30', '2031-05-07 01:05:30'],
      ],
    );
  });

  it('stands on the clock of the document when that is set back, too', async () => {
    const text =
      '# Outage\n\n## Timeline (America/New_York)\n\n- 2031-11-01 23:50 — [started] Down\n- 2031-11-02 04:10 — [resolved] Up\n';
    const tasks = (await read(gantt(readText(text)))).getTasks();
    assert.deepEqual(
      tasks.map(({ task, endTime }) => [said(task), local(endTime)]),
      [
        ['Hurting 5 h 20 m', '2031-11-02 04:10:00'],
        ['23:50 started – Down', '2031-11-01 23:50:00'],
        ['04:10 resolved – Up', '2031-11-02 04:10:00'],
      ],
    );
  });

  it('says every word as it stands in the document, the words of Mermaid’s own language among them', async () => {
    const words = [
      'section of the belt',
      'title: what; is #35; this',
      'end, done, crit: x',
      'click here call() "now"',
      "<b>bold</b> & `code` 100 % it's",
      '%%{init: {"theme":"dark"}}%%',
      '%% no comment',
      'accTitle: {curly} $$x$$ \\n ~y~',
      'style: a#b; classDef: c#d;',
      '2031-05-06 again 漢字 🎉',
      'dateFormat YYYY after a1 until b2',
    ];
    const lines = words.map((word, i) => `- 2031-05-06 10:${10 + i} UTC — ${word}`);
    const text = `# Words: #1; "x" %%{init}%%\n\n## Timeline\n\n${lines.join('\n')}\n`;
    const chart = await read(gantt(readText(text)));
    assert.equal(said(chart.getDiagramTitle()), 'Words: #1; "x" %%{init}%% (UTC)');
    assert.deepEqual(
      chart.getTasks().map(({ task }) => said(task)),
      words.map((word, i) => `10:${10 + i} ${word}`),
    );
  });

  it('says what it cannot draw: no times, no dates', async () => {
    assert.match(gantt(readText('# A\n\nNothing happened.\n')), /^gantt\n {4}title A\n%% No event has a time/);
    const undated = gantt(readText('# A\n\n## Timeline\n\n- 10:00 — One\n- later — Two\n- 10:30 — Three\n'));
    assert.match(undated, /%% The document names no date\./);
    assert.deepEqual(
      (await read(undated)).getTasks().map(({ task }) => said(task)),
      ['10:00 One', '10:30 Three'],
    );
  });

  it('stays within what Mermaid draws, and says what it leaves out', async () => {
    const events = Array.from({ length: 1500 }, (_, i) => {
      const at = new Date(Date.UTC(2031, 4, 6, 0, i)).toISOString().slice(0, 16).replace('T', ' ');
      return `- ${at} UTC — ${i === 3 ? '[started] ' : i === 1400 ? '[resolved] ' : ''}Something happens here, for the ${i}th time`;
    });
    const chart = gantt(readText(`# Long\n\n## Timeline\n\n${events.join('\n')}\n`));
    assert.ok(chart.length < 50_000);
    assert.match(chart, /%% Too many events for one chart\. Not drawn: 1498\n/);
    assert.equal((await read(chart)).getTasks().filter(({ milestone }) => milestone).length, 2);
  });
});

/** Mermaid keeps its character references until it draws, in letters of its own. */
function said(text: string): string {
  return text.replace(/ﬂ°°(\d+)¶ß/g, (_, code: string) => String.fromCodePoint(Number(code))).trim();
}

function local(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
}
