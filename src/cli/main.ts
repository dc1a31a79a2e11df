import process from 'node:process';
import {run} from './run.js';

process.exitCode = await run(process.argv.slice(2), {
  tell: (line) => process.stdout.write(`${line}\n`),
  warn: (line) => process.stderr.write(`${line}\n`),
});
