import type {PageFacts} from '../facts.js';

/** Reads headers as the network panel of a browser or `curl -I` shows them. Skips lines that are not headers, such as the status. */
export function readHeaders(text: string): PageFacts['headers'] {
  const headers = text.split(/\r?\n/).flatMap((line) => {
    const [, name, value] = /^\s*<?\s*([\w-]+)\s*:\s*(.*)$/.exec(line) ?? [];
    return name === undefined ? [] : [[name.toLowerCase(), (value ?? '').trim()] as const];
  });
  return headers.length ? headers : null;
}
