import type {IncomingMessage, ServerResponse} from 'node:http';

/** Serves a folder as a static host does. Calls `next` if there is no such file. */
export function serveFolder(
  folder: string,
  headers?: Readonly<Record<string, string>>,
): (request: IncomingMessage, response: ServerResponse, next?: () => void) => void;
