import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {it} from 'node:test';
import {version} from './version.js';

it('version is the version of package.json', () => {
  const {version: expected} = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {version: string};
  assert.equal(version, expected);
});
