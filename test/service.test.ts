// The service: what it reads, and that its cache saves work without ever giving an old answer.
import { strict as assert } from 'node:assert';
import { DEFAULT_SETTINGS } from '../server/src/config/settings';
import type { SourceDocument } from '../server/src/reading';
import { createService, MAX_LENGTH } from '../server/src/service';

const TEXT = '# Notes\n\n## Timeline\n\n- 2031-04-08 10:12 UTC one\n- 2031-04-08 10:05 UTC two\n';

function document(text: string, rest: Partial<SourceDocument> = {}): SourceDocument {
  return { uri: 'file:///site/a.postmortem.md', languageId: 'markdown', version: 1, text, ...rest };
}

describe('the service', () => {
  it('reads a version once, and again when version, text or language differ', () => {
    const service = createService(DEFAULT_SETTINGS);
    const first = service.read(document(TEXT));
    assert.ok(first);
    assert.equal(service.read(document(TEXT)), first);
    assert.equal(first.findings, first.findings);
    assert.equal(first.facts, first.facts);
    for (const other of [document(TEXT, { version: 2 }), document(`${TEXT}\n`), document(TEXT, { languageId: 'x' })]) {
      assert.notEqual(service.read(other), first);
    }
  });

  it('forgets a closed document', () => {
    const service = createService(DEFAULT_SETTINGS);
    const first = service.read(document(TEXT));
    service.forget('file:///site/a.postmortem.md');
    assert.notEqual(service.read(document(TEXT)), first);
  });

  it('keeps a few documents only, however many are read', () => {
    const service = createService(DEFAULT_SETTINGS);
    const first = service.read(document(TEXT));
    for (let n = 0; n < 100; n++) service.read(document(TEXT, { uri: `file:///site/${n}.postmortem.md` }));
    assert.notEqual(service.read(document(TEXT)), first);
  });

  it('answers nothing for what is no postmortem, unless it is read outright', () => {
    const service = createService(DEFAULT_SETTINGS);
    const notes = document(TEXT, { uri: 'file:///site/notes.md' });
    assert.equal(service.read(notes), undefined);
    assert.deepEqual(service.findings(notes), []);
    assert.deepEqual(service.completion(notes, 0), []);
    assert.equal(service.hover(notes, 0), undefined);
    const outright = service.read(notes, 'outright');
    assert.equal(outright?.recognised, null);
    assert.ok((outright?.findings.length ?? 0) > 0);
    assert.equal(service.read(notes), undefined);
  });

  it('reads YAML by language, else by name, and everything else as Markdown', () => {
    const service = createService(DEFAULT_SETTINGS);
    const syntaxOf = (uri: string, languageId: string): string | undefined =>
      service.read(document('title: x\n', { uri, languageId }), 'outright')?.syntax.name;
    assert.equal(syntaxOf('file:///a', 'yaml'), 'yaml');
    assert.equal(syntaxOf('file:///a.yml', 'other'), 'yaml');
    assert.equal(syntaxOf('untitled:Untitled-1', 'markdown'), 'markdown');
    assert.equal(syntaxOf('file:///a.txt', 'plaintext'), 'markdown');
    assert.equal(syntaxOf('file:///a.adoc', 'asciidoc'), 'markdown');
  });

  it('does not read texts that are too long or binary, not even outright', () => {
    const service = createService(DEFAULT_SETTINGS);
    assert.equal(service.read(document('x'.repeat(MAX_LENGTH + 1)), 'outright'), undefined);
    assert.equal(service.read(document(`${TEXT}\0`), 'outright'), undefined);
  });

  it('takes the path relative to the workspace before the one of the URI', () => {
    const service = createService(DEFAULT_SETTINGS);
    const uri = 'file:///site/incidents/notes.md';
    assert.equal(service.read(document(TEXT, { uri }))?.recognised, 'setting');
    assert.equal(service.read(document(TEXT, { uri, version: 2, path: 'notes.md' })), undefined);
  });
});
