import process from 'node:process';
import {run} from './run.js';

// Whoever reads the output may have had enough of it, as `head` has.
process.stdout.on('error', ({code}: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 1));

process.exitCode = await run(process.argv.slice(2), {
  tell: (line) => process.stdout.write(`${line}\n`),
  warn: (line) => process.stderr.write(`${line}\n`),
  write: (content) => process.stdout.write(content),
});
