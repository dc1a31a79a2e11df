import {execFileSync} from 'node:child_process';
import {chmodSync, cpSync, mkdirSync, readFileSync} from 'node:fs';
import {request} from 'node:http';
import {createServer} from 'node:https';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {findFreePort, startServer} from '../../scripts/servers/web-servers.mjs';
import {documentedCode, documentedHost} from '../documented.mjs';

/**
 * The lead agency's host, as docs/hosting.md says: the folder `dist/`, the host's address in the embed pages, and nginx; in front of it TLS, since
 * WordPress makes an embed of an address only when it begins with `https`.
 *
 * @param {string} folder - Made here.
 * @returns {Promise<{origin: string, port: number, stop: () => Promise<void>}>}
 */
export async function startHost(folder) {
  const root = join(folder, 'www');
  const widgets = join(root, 'ki-widgets');
  mkdirSync(root, {recursive: true});
  chmodSync(folder, 0o755); // A server that root starts reads as somebody else.
  cpSync(fileURLToPath(new URL('../../dist/', import.meta.url)), widgets, {recursive: true});
  const nginx = await startServer('nginx', {folder: join(folder, 'nginx'), root});
  const port = await findFreePort();
  const origin = `https://127.0.0.1:${port}`;
  const step = documentedCode('hosting.md', 'sh', 'grep -rlZ').replaceAll(documentedHost, origin);
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
