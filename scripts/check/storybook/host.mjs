/** Hosts the built Storybook in a folder, under the policy of its guide. */
import {createServer} from 'node:http';
import {readJson, readText, root} from '../../lib/repository.mjs';
import {listen} from '../../servers/ports.mjs';
import {serveFolder} from '../../servers/static-files.mjs';

/** Storybook may be hosted in any folder, so it must not rely on the root of the server. */
const folder = '/some/folder';

/**
 * @typedef {object} HostedStorybook
 * @property {string} address - Without a closing slash.
 * @property {readonly {id: string, type: string}[]} entries - Stories and docs pages.
 * @property {() => void} close
 */

/** @returns {Promise<HostedStorybook>} */
export async function hostStorybook() {
  const [, policy] = /```\n(default-src[^`]*)\n```/.exec(readText('stories/guides/handing-over.mdx'));
  const serve = serveFolder(`${root}storybook-static`, {'Content-Security-Policy': policy.replaceAll('\n', ' ')});
  const server = createServer((request, response) => {
    if (!request.url.startsWith(`${folder}/`)) return void response.writeHead(404).end();
    request.url = request.url.slice(folder.length);
    serve(request, response);
  });
  return {
    address: `${await listen(server)}${folder}`,
    entries: Object.values(readJson('storybook-static/index.json').entries),
    close: () => void server.close(),
  };
}
