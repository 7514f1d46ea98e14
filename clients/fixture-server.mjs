// Starts the transport with what the conformance suite looks for behind it, and lets everybody in.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { freePort, JAVA } from './demo-server.mjs';

const TARGET = new URL('../adapters-mcp/target/', import.meta.url).pathname;
const PROGRAM = 'dev.spotifymcp.mcp.FixtureServer';
const START_LIMIT_MS = 60_000;

export async function startFixture() {
  const port = await freePort();
  const libraries = readFileSync(`${TARGET}test-classpath.txt`, 'utf8').trim();
  const classes = [`${TARGET}test-classes`, `${TARGET}classes`, libraries].join(':');
  const server = spawn(JAVA, ['-cp', classes, PROGRAM, String(port)], { stdio: ['ignore', 'pipe', 'pipe'] });
  let complaints = '';
  server.stderr.on('data', (chunk) => { complaints += chunk; });
  await new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error(`not ready after ${START_LIMIT_MS} ms:\n${complaints}`)), START_LIMIT_MS);
    createInterface({ input: server.stdout }).on('line', (line) => {
      if (line === 'ready') {
        clearTimeout(limit);
        resolve();
      }
    });
    server.once('exit', (code) => reject(new Error(`ended with ${code}:\n${complaints}`)));
  });
  return {
    url: `http://localhost:${port}/mcp`,
    async stop() {
      const exit = once(server, 'exit');
      server.kill('SIGTERM');
      await exit;
    },
  };
}
