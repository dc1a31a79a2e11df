import {once} from 'node:events';
import {readFileSync, readdirSync} from 'node:fs';
import {createServer} from 'node:http';
import {extname} from 'node:path';
import {gzipSync} from 'node:zlib';

const types = {
  '': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** A server for whole pages. It compresses text with gzip, as most hosts do, and sends no caching headers. */
export class Site {
  #answers = new Map();
  #server = createServer(({url}, response) => {
    const answer = this.#answers.get(url.split('?')[0]);
    if (!answer) return response.writeHead(404).end();
    response.writeHead(200, answer.headers).end(answer.body);
  });

  /** @returns {Promise<string>} The origin. */
  async listen() {
    if (!this.#server.listening) await once(this.#server.listen(0, '127.0.0.1'), 'listening');
    return `http://127.0.0.1:${this.#server.address().port}`;
  }

  /** Adds or replaces a file. Compression happens here, so that it takes no time while a page loads. */
  add(path, text, headers = {}) {
    const body = gzipSync(text);
    const type = types[extname(path)] ?? 'application/octet-stream';
    this.#answers.set(path, {body, headers: {'Content-Type': type, 'Content-Encoding': 'gzip', 'Content-Length': body.length, ...headers}});
  }

  /**
   * Adds all files of a folder.
   *
   * @param {string} path - Where the folder appears, with a slash at the end. `index.html` also appears at the folder's own address.
   * @param {URL} folder
   * @param {Record<string, string>} headers
   */
  addFolder(path, folder, headers = {}) {
    for (const entry of readdirSync(folder, {recursive: true, withFileTypes: true})) {
      if (!entry.isFile()) continue;
      const file = `${entry.parentPath}/${entry.name}`;
      const relative = file.slice(folder.pathname.length).replace(/^\//, '');
      const content = readFileSync(file);
      this.add(path + relative, content, headers);
      if (entry.name === 'index.html') this.add(path + relative.slice(0, -'index.html'.length), content, headers);
    }
  }

  close() {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}
