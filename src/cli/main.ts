import process from 'node:process';
import {run} from './run.js';

// A reader such as `head` may close the pipe early. This is not an error.
process.stdout.on('error', ({code}: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 1));

process.exitCode = await run(process.argv.slice(2), {
  print: (line) => process.stdout.write(`${line}\n`),
  warn: (line) => process.stderr.write(`${line}\n`),
  write: (content) => process.stdout.write(content),
});
