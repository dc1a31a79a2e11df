import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {fileMessages} from './file-messages.js';
import {formatFeed} from './format-feed.js';
import type {JsonObject} from '../feed-editor/json-value.js';
import {FeedFileError, readFeedBytes, readFeedText, type FileNote} from './read-feed-file.js';

const real = readFileSync(new URL('../../feeds/bedre-bruk-av-ki.json', import.meta.url));
const text = '{\n  "version": "1.0",\n  "project": {\n    "name": "Prosjektet på Ås"\n  }\n}\n';
const bytesOf = (written: string, encoding: BufferEncoding = 'utf8') => new Uint8Array(Buffer.from(written, encoding));

describe('readFeedBytes', () => {
  it('opens the real feed, which is saved with the same bytes', () => {
    const {feed, layout, notes, duplicateKeys} = readFeedBytes(new Uint8Array(real));
    assert.equal(formatFeed(feed, layout), real.toString());
    assert.deepEqual([notes, duplicateKeys], [[], []]);
  });

  it('reads every encoding that programs save, and notes what saving changes', () => {
    const cases: [Uint8Array, FileNote[]][] = [
      [bytesOf(text), []],
      [bytesOf(`\ufeff${text}`), ['byte-order-mark']],
      [bytesOf(text.replaceAll('\n', '\r\n')), ['line-endings']],
      [bytesOf(`\ufeff${text}`, 'utf16le'), ['utf-16']],
      [bytesOf(text, 'utf16le'), ['utf-16']],
      [bytesOf(`\ufeff${text}`, 'utf16le').map((_, i, all) => all[i ^ 1] ?? 0), ['utf-16']],
      [bytesOf(text, 'latin1'), ['windows-1252']],
      [bytesOf(text.replace(/\n\s*/g, '')), ['layout']],
      [bytesOf(`${text}\n\n`), []],
    ];
    for (const [bytes, notes] of cases) {
      const file = readFeedBytes(bytes);
      assert.deepEqual(file.notes, notes);
      assert.equal(formatFeed(file.feed, file.layout), text);
    }
  });

  it('keeps keys that this version does not know', () => {
    const written = formatFeed({version: '1.7', __later__: {a: [null, 1.5e-7]}, project: {name: 'KI', mood: 'good'}});
    const {feed, layout} = readFeedText(written);
    assert.equal(formatFeed(feed, layout), written);
    const hostile = '{\n  "__proto__": {\n    "a": 1\n  },\n  "version": "1.0"\n}\n';
    assert.equal(formatFeed(readFeedText(hostile).feed), hostile);
  });

  it('reports keys that an object has twice', () => {
    const {feed, duplicateKeys} = readFeedText(
      '{"version": "1.0",\n"project": {"name": "A",\n"name": "B"},\n"bodies": [{"id": "x"}, {"id": "y"}]}',
    );
    assert.deepEqual(duplicateKeys, [{pointer: '/project/name', key: 'name', lostLine: 2, line: 3}]);
    assert.deepEqual((feed.project as JsonObject).name, 'B');
  });

  it('explains why a file cannot be opened', () => {
    const codeOf = (written: string) => {
      try {
        readFeedText(written);
      } catch (error) {
        if (error instanceof FeedFileError) return error;
      }
      throw new assert.AssertionError({message: `${written.slice(0, 20)} was opened`});
    };
    assert.equal(codeOf('  ').code, 'empty');
    assert.equal(codeOf('<!doctype html><title>404</title>').code, 'html');
    assert.equal(codeOf('[]').code, 'not-an-object');
    assert.equal(codeOf('{"version": "2.0"}').code, 'other-version');
    assert.equal(codeOf(`{"a": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`).code, 'too-deep');
    const error = codeOf('{\n  "version": "1.0"\n  "id": "ki"\n}');
    assert.equal(error.code, 'not-json');
    assert.deepEqual(error.findSyntaxError(fileMessages.nb.syntaxErrors), {
      description: 'det mangler et komma foran dette',
      location: {line: 3, column: 3},
    });
  });

  it('opens a feed with errors', () => {
    assert.deepEqual(readFeedText('{"version": 1, "bodies": "none"}').feed, {version: 1, bodies: 'none'});
  });
});
