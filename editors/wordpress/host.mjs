import {execFileSync} from 'node:child_process';
import {chmodSync, cpSync, mkdirSync, readFileSync} from 'node:fs';
import {request} from 'node:http';
import {createServer} from 'node:https';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {startServer} from '../../scripts/servers/hosting-servers.mjs';
import {findFreePort} from '../../scripts/servers/ports.mjs';
import {readCodeBlock, documentedHost} from '../read-guide.mjs';

/**
 * Sets up the lead agency's host as docs/hosting.md describes it: nginx with the folder `dist/` and the host's address in the embed pages.
 * A TLS proxy is in front, because WordPress only embeds addresses with `https`.
 *
 * @param {string} folder - Created by this function.
 * @returns {Promise<{origin: string, port: number, stop: () => Promise<void>}>}
 */
export async function startHost(folder) {
  const root = join(folder, 'www');
  const widgets = join(root, 'ki-widgets');
  mkdirSync(root, {recursive: true});
  chmodSync(folder, 0o755); // nginx reads the files as another user if root starts it.
  cpSync(fileURLToPath(new URL('../../dist/', import.meta.url)), widgets, {recursive: true});
  const nginx = await startServer('nginx', {folder: join(folder, 'nginx'), root});
  const port = await findFreePort();
  const origin = `https://127.0.0.1:${port}`;
  const step = readCodeBlock('hosting.md', 'sh', 'grep -rlZ').replaceAll(documentedHost, origin);
  execFileSync('bash', ['-c', step], {cwd: widgets});

  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-keyout', key, '-out', cert, ...subject], {
    stdio: 'ignore',
  });
  const tls = createServer({key: readFileSync(key), cert: readFileSync(cert)}, (asked, answer) => {
    const {method, url: path, headers} = asked;
    const forwarded = request({host: '127.0.0.1', port: nginx.port, method, path, headers}, (found) => {
      answer.writeHead(found.statusCode, found.headers);
      found.pipe(answer);
    });
    forwarded.on('error', () => answer.destroy());
    asked.pipe(forwarded);
  });
  await new Promise((resolve) => tls.listen(port, '127.0.0.1', resolve));
  const stop = async () => {
    tls.closeAllConnections();
    tls.close();
    await nginx.stop();
  };
  return {origin, port, stop};
}
