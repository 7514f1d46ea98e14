// Starts the packaged server in demo mode, and tells where it is and which keys it printed.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';

export const JAR = new URL('../bootstrap/target/spotify-mcp.jar', import.meta.url).pathname;
export const JAVA = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java';
const START_LIMIT_MS = 60_000;

export async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}

export async function startDemo() {
  const port = await freePort();
  const server = spawn(JAVA, ['-jar', JAR, '--demo'], {
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const ready = new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error(`not ready after ${START_LIMIT_MS} ms:\n${printed}`)), START_LIMIT_MS);
    const look = (chunk) => {
      printed += chunk;
      if (/^.*ready on /m.test(printed) && (printed.match(/smcp_\w+/g) ?? []).length >= 3) {
        clearTimeout(limit);
        resolve();
      }
    };
    server.stdout.on('data', look);
    server.stderr.on('data', look);
    server.once('exit', (code) => {
      clearTimeout(limit);
      reject(new Error(`ended with ${code}:\n${printed}`));
    });
  });
  await ready;
  return {
    url: `http://127.0.0.1:${port}`,
    keys: [...new Set(printed.match(/smcp_\w+/g))],
    async stop() {
      server.removeAllListeners('exit');
      server.kill('SIGTERM');
      const [code] = await once(server, 'exit');
      return code;
    },
  };
}
