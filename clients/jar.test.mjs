// The packaged jar, alone in an empty directory, as an operator meets it.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { freePort, JAR, JAVA } from './demo-server.mjs';

const home = mkdtempSync(join(tmpdir(), 'spotify-mcp-jar-'));

before(() => copyFileSync(JAR, join(home, 'spotify-mcp.jar')));
after(() => rmSync(home, { recursive: true, force: true }));

function run(args, variables = {}) {
  return spawnSync(JAVA, ['-jar', 'spotify-mcp.jar', ...args], {
    cwd: home, env: { PATH: process.env.PATH, ...variables }, encoding: 'utf8', timeout: 60_000,
  });
}

// Starts the server and waits until it says that it is ready.
async function serve(port) {
  const server = spawn(JAVA, ['-jar', 'spotify-mcp.jar'], {
    cwd: home, env: { PATH: process.env.PATH, SPOTIFY_CLIENT_ID: 'abc123', PORT: String(port) }, stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  server.stdout.on('data', (chunk) => { out += chunk; });
  await new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error(`not ready: ${err}`)), 60_000);
    server.stderr.on('data', (chunk) => {
      err += chunk;
      if (err.includes(`ready on http://127.0.0.1:${port}`)) {
        clearTimeout(limit);
        resolve();
      }
    });
    server.once('exit', (code) => reject(new Error(`ended with ${code}: ${err}`)));
  });
  server.removeAllListeners('exit');
  return { server, out: () => out };
}

async function end(server, signal) {
  const exit = once(server, 'exit');
  server.kill(signal);
  return (await exit)[0];
}

test('help and version need no settings and leave no traces', () => {
  assert.match(run(['--version']).stdout, /^spotify-mcp \d/);
  assert.match(run(['--help']).stdout, /SPOTIFY_CLIENT_ID/);
  assert.deepEqual(readdirSync(home), ['spotify-mcp.jar']);
});

test('a missing setting ends with 2 and names the variable', () => {
  const { status, stderr } = run([]);
  assert.equal(status, 2);
  assert.match(stderr, /^SPOTIFY_CLIENT_ID /);
});

test('it serves, keeps a second process off its data, survives a kill, and ends well', async () => {
  const port = await freePort();
  const first = await serve(port);
  const health = await fetch(`http://127.0.0.1:${port}/health/ready`);
  assert.equal(health.status, 200);

  const second = run([], { SPOTIFY_CLIENT_ID: 'abc123', PORT: String(await freePort()) });
  assert.equal(second.status, 1);
  assert.match(second.stderr, /in use/);

  await end(first.server, 'SIGKILL');
  const again = await serve(port);
  assert.equal(await end(again.server, 'SIGTERM'), 0);
  assert.equal(again.out(), '', 'standard output belongs to the stdio transport');
  assert.match(run(['check'], { SPOTIFY_CLIENT_ID: 'abc123' }).stdout, /up to date/);
});

test('a port that is taken is said in one sentence, and it ends', async () => {
  const port = await freePort();
  const first = await serve(port);
  const { status, stderr } = run(['--demo'], { PORT: String(port) });
  await end(first.server, 'SIGTERM');
  assert.equal(status, 1);
  assert.match(stderr, /^Cannot listen on 127\.0\.0\.1:\d+\./m);
  assert.doesNotMatch(stderr, /\tat /);
});
