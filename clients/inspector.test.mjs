// The inspector's command line, with which people try servers out: one process for each request.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { startDemo } from './demo-server.mjs';
import { usesEverything } from './everyday-use.mjs';

const INSPECTOR = new URL('node_modules/@modelcontextprotocol/inspector/clients/launcher/build/index.js', import.meta.url).pathname;
const FAILED_TOOL = 5;

let demo;
const home = mkdtempSync(join(tmpdir(), 'inspector-'));

before(async () => { demo = await startDemo(); });
after(async () => {
  rmSync(home, { recursive: true, force: true });
  await demo.stop();
});

async function inspect(server, ...request) {
  const inspector = spawn(process.execPath, [INSPECTOR, '--cli', ...server, '--format', 'json', ...request],
    { env: { ...process.env, HOME: home, MCP_INSPECTOR_SECRET_STORE: 'memory' }, stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let complaints = '';
  inspector.stdout.on('data', (chunk) => { out += chunk; });
  inspector.stderr.on('data', (chunk) => { complaints += chunk; });
  const [code] = await once(inspector, 'close');
  assert.ok(code === 0 || code === FAILED_TOOL, `${request.join(' ')} ended with ${code}:\n${out}\n${complaints}`);
  return JSON.parse(out).result;
}

const client = (...server) => ({
  listTools: () => inspect(server, '--method', 'tools/list'),
  callTool: ({ name, arguments: given }) => inspect(server, '--method', 'tools/call', '--tool-name', name,
    '--tool-arg', ...Object.entries(given).map(([argument, value]) => `${argument}=${value}`)),
  readResource: ({ uri }) => inspect(server, '--method', 'resources/read', '--uri', uri),
});

test('the inspector uses everything in a session', async () => {
  await usesEverything(client(
    `${demo.url}/mcp`, '--transport', 'http', '--header', `Authorization: Bearer ${demo.keys[0]}`));
});

test('the inspector uses everything without one', async () => {
  const config = join(home, 'config.json');
  writeFileSync(config, JSON.stringify({
    mcpServers: {
      spotify: {
        type: 'streamable-http', url: `${demo.url}/mcp`, protocolEra: 'modern',
        headers: { Authorization: `Bearer ${demo.keys[0]}` },
      },
    },
  }));
  const spotify = client('--config', config, '--server', 'spotify');
  const { _meta } = await spotify.callTool({ name: 'search_tracks', arguments: { query: 'love' } });
  assert.ok('io.modelcontextprotocol/serverInfo' in _meta, 'only 2026-07-28 has this');
  await usesEverything(spotify);
});
