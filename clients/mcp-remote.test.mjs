// Claude Desktop reaches remote servers through mcp-remote: what it starts is what is started here.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { startDemo } from './demo-server.mjs';

const PROXY = new URL('node_modules/mcp-remote/dist/proxy.js', import.meta.url).pathname;
const TOOLS = [
  'add_tracks_to_playlist', 'create_playlist', 'get_current_track', 'get_liked_songs',
  'get_playlist_tracks', 'get_user_playlists', 'search_tracks',
];

let demo;
const state = mkdtempSync(join(tmpdir(), 'mcp-remote-'));

before(async () => {
  demo = await startDemo();
});

after(async () => {
  rmSync(state, { recursive: true, force: true });
  assert.equal(await demo.stop(), 0, 'the server ends well on SIGTERM');
});

// One MCP client behind mcp-remote: newline-delimited JSON-RPC on its standard input and output.
function connect(key) {
  const proxy = spawn(process.execPath,
    [PROXY, `${demo.url}/mcp`, '--header', 'Authorization:${AUTH_HEADER}', '--transport', 'http-only', '--allow-http'],
    { env: { ...process.env, AUTH_HEADER: `Bearer ${key}`, MCP_REMOTE_CONFIG_DIR: state }, stdio: ['pipe', 'pipe', 'pipe'] });
  const waiting = new Map();
  let complaints = '';
  proxy.stderr.on('data', (chunk) => { complaints += chunk; });
  createInterface({ input: proxy.stdout }).on('line', (line) => {
    const message = JSON.parse(line);
    waiting.get(message.id)?.(message);
  });
  let id = 0;
  const send = (message) => proxy.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
  return {
    notify: (method) => send({ method }),
    request: (method, params = {}) => new Promise((resolve, reject) => {
      id += 1;
      const limit = setTimeout(() => reject(new Error(`no answer to ${method}:\n${complaints}`)), 30_000);
      waiting.set(id, (message) => { clearTimeout(limit); resolve(message); });
      send({ id, method, params });
    }),
    close: () => proxy.kill(),
  };
}

async function initialised(key) {
  const client = connect(key);
  const answer = await client.request('initialize', {
    protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'test', version: '1' },
  });
  assert.ok(answer.result, JSON.stringify(answer));
  client.notify('notifications/initialized');
  return client;
}

test('mcp-remote lists the tools and calls them with an API key', async () => {
  const client = await initialised(demo.keys[0]);
  try {
    const { result: { tools } } = await client.request('tools/list');
    assert.deepEqual(tools.map((tool) => tool.name).filter((name) => TOOLS.includes(name)).sort(), TOOLS);

    const { result } = await client.request('tools/call', { name: 'search_tracks', arguments: { query: 'love', limit: 3 } });
    assert.equal(result.isError ?? false, false, JSON.stringify(result));
    assert.equal(result.structuredContent.items.length, 3);
  } finally {
    client.close();
  }
});

test('two people behind mcp-remote each see their own playlists', async () => {
  const clients = [await initialised(demo.keys[0]), await initialised(demo.keys[1])];
  try {
    const [mine, theirs] = await Promise.all(clients.map(async (client) => {
      const { result } = await client.request('tools/call', { name: 'get_user_playlists', arguments: { limit: 50 } });
      return result.structuredContent.items.map((playlist) => playlist.id);
    }));
    assert.ok(mine.length > 0 && theirs.length > 0);
    assert.deepEqual(mine.filter((id) => theirs.includes(id)), []);
  } finally {
    clients.forEach((client) => client.close());
  }
});
