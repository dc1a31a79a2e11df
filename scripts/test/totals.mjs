/** Collects and prints the results of the steps of `npm test`. */
import {existsSync, mkdirSync, readFileSync, rmSync} from 'node:fs';
import {relative} from 'node:path';
import process from 'node:process';
import {stripVTControlCharacters} from 'node:util';
import {root} from '../lib/repository.mjs';

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {{file: string, test: string}[]} failures - Absolute path and name of each failed test.
 */

const scratch = `${root}.tmp/`;
const total = {passed: 0, failed: 0, failures: []};
const notices = [];

/** Adds text that is printed at the end. */
export function addNotice(text) {
  notices.push(text);
}

/** Prints the result of a step with its output, and adds it to the total. */
export function report(name, start, {passed, failed, failures = []}, output = '') {
  total.passed += passed;
  total.failed += failed;
  if (failed)
    total.failures.push(...(failures.length > 0 ? failures.map((failure) => `${name.split(':')[0]}: ${lineOf(failure)}`) : [name]));
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  console.log(`\n${failed ? '✖' : '✔'} ${name}: ${passed} passed, ${failed} failed (${seconds} s)`);
  const text = stripVTControlCharacters(output).trim();
  if (text) console.log(text.replace(/^(?=.)/gm, '  '));
}

/** Reports a step as one failure because a program is missing. */
export function reportMissing(name, program, remedy) {
  report(name, Date.now(), {passed: 0, failed: 1}, `${program} is missing. To install it: ${remedy}`);
}

/** Prints the notices, the failures and the totals, and sets the exit code. */
export function printTotal() {
  for (const notice of notices) console.log(notice);
  if (total.failures.length > 0) console.log(`\nFailed:\n${total.failures.map((line) => `  ${line}`).join('\n')}`);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
}

/** @returns {string} Absolute path of a file to which a test run writes its counts. The file does not exist yet. */
export function freshCountFile(name) {
  mkdirSync(scratch, {recursive: true});
  const file = `${scratch}count-${name}.json`;
  rmSync(file, {force: true});
  return file;
}

/**
 * Reads the counts of a test run. A run without counts has crashed. A run that failed without a failed test (for example because of low
 * coverage) counts as one failure.
 *
 * @param {number} code - Exit code of the run.
 * @param {string[]} paths - The test files. None at all is a failure.
 * @returns {Counts}
 */
export function readCounts(countFile, code, paths) {
  const crashed = {passed: 0, failed: 1, failures: []};
  if (paths.length === 0 || !existsSync(countFile)) return crashed;
  const counts = JSON.parse(readFileSync(countFile, 'utf8') || '{}');
  if (!Number.isInteger(counts.passed) || !Number.isInteger(counts.failed)) return crashed;
  return {...counts, failed: code !== 0 && counts.failed === 0 ? 1 : counts.failed};
}

/**
 * Compares two runs of the same tests. Adds a notice for each test that failed only in the first one.
 *
 * @returns The counts of the second run. The output is that of the first run when the second one has passed.
 */
export function mergeRuns(name, first, second) {
  if (second.failed && second.failures.length === 0) return first; // The second run crashed.
  const failedAgain = new Set(second.failures.map(lineOf));
  const lines = first.failures.length > 0 ? first.failures.map(lineOf) : ['the run as a whole'];
  for (const line of lines) if (!failedAgain.has(line)) addNotice(`\nUNSTEADY in ${name}, failed and then passed: ${line}`);
  return {...second, output: second.failed ? second.output : first.output};
}

function lineOf({file, test}) {
  return `${relative(root, file)}: ${test}`;
}
