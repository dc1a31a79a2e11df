/** Counts and prints the results of all steps of `npm test`. */
import {existsSync, mkdirSync, readFileSync, rmSync} from 'node:fs';
import {relative} from 'node:path';
import process from 'node:process';
import {stripVTControlCharacters} from 'node:util';
import {root} from '../lib/repository.mjs';

/**
 * @typedef {{passed: number, failed: number, failures: {file: string, test: string}[]}} Counts
 */

const scratch = `${root}.tmp/`;
const total = {passed: 0, failed: 0, failures: []};
const notices = [];

/** Adds a line that is printed at the end. */
export function addNotice(text) {
  notices.push(text);
}

/** Prints one step, with the detail below it, and adds it to the total. */
export function report(name, start, {passed, failed, failures = []}, detail = '') {
  total.passed += passed;
  total.failed += failed;
  if (failed)
    total.failures.push(...(failures.length > 0 ? failures.map((failure) => `${name.split(':')[0]}: ${lineOf(failure)}`) : [name]));
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  console.log(`\n${failed ? '✖' : '✔'} ${name}: ${passed} passed, ${failed} failed (${seconds} s)`);
  const text = stripVTControlCharacters(detail).trim();
  if (text) console.log(text.replace(/^(?=.)/gm, '  '));
}

/** Reports a step that cannot run here as one failure. */
export function reportAbsent(name, tool, remedy) {
  report(name, Date.now(), {passed: 0, failed: 1}, `No ${tool} here. To install it: ${remedy}`);
}

/** Prints the notices, what failed, and the last line; sets the exit code. */
export function printTotal() {
  for (const notice of notices) console.log(notice);
  if (total.failures.length > 0) console.log(`\nWhat failed:\n${total.failures.map((line) => `  ${line}`).join('\n')}`);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
}

/** @returns {string} Absolute path of a file for the counts of a step; not there yet. */
export function freshCountFile(name) {
  mkdirSync(scratch, {recursive: true});
  const file = `${scratch}count-${name}.json`;
  rmSync(file, {force: true});
  return file;
}

/**
 * A run that crashed left no counts. A run that failed without a failing test (coverage, a stray rejection) is a failure as well.
 *
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
 * Compares two runs of the same tests, and adds a notice for each test that failed only in the first.
 *
 * @returns What the second run found, with the output of the first where the second says nothing.
 */
export function mergeRuns(name, first, second) {
  if (second.failed && second.failures.length === 0) return first; // It crashed.
  const fails = new Set(second.failures.map(lineOf));
  const lines = first.failures.length > 0 ? first.failures.map(lineOf) : ['the run as a whole'];
  for (const line of lines) if (!fails.has(line)) addNotice(`\nUNSTEADY in ${name}, failed once and then passed: ${line}`);
  return {...second, output: second.failed ? second.output : first.output};
}

function lineOf({file, test}) {
  return `${relative(root, file)}: ${test}`;
}
