/** Finds and asks ports of the loopback interface. */
import {connect, createServer} from 'node:net';

/** @returns {Promise<number>} A port that nothing listens on. */
export async function findFreePort() {
  const server = createServer();
  await new Promise((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const {port} = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** @returns {Promise<boolean>} Whether something accepts connections on the port. */
export function isListening(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.end());
  });
}

/**
 * Starts a server on the loopback interface.
 *
 * @param {import('node:http').Server} server
 * @param {number} [port] - `0` takes any free port. If another port is taken, the next free one after it is used.
 * @returns {Promise<string>} The origin of the server: `http://127.0.0.1:8080`.
 */
export async function listen(server, port = 0) {
  for (let next = port; ; next++) {
    try {
      await new Promise((resolve, reject) => server.once('error', reject).listen(next, '127.0.0.1', resolve));
      return `http://127.0.0.1:${server.address().port}`;
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || next >= 65535) throw error;
    }
  }
}
