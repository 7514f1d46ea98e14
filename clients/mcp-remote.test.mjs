// Claude Desktop reaches remote servers through mcp-remote: what it starts is what is started here.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { startDemo } from './demo-server.mjs';
import { usesEverything } from './everyday-use.mjs';

const PROXY = new URL('node_modules/mcp-remote/dist/proxy.js', import.meta.url).pathname;

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
function connect(key, protocol) {
  const proxy = spawn(process.execPath,
    [PROXY, `${demo.url}/mcp`, '--header', 'Authorization:${AUTH_HEADER}', '--transport', 'http-only', '--allow-http',
      '--protocol', protocol],
    { env: { ...process.env, AUTH_HEADER: `Bearer ${key}`, MCP_REMOTE_CONFIG_DIR: state }, stdio: ['pipe', 'pipe', 'pipe'] });
  const waiting = new Map();
  let said = '';
  proxy.stderr.on('data', (chunk) => { said += chunk; });
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
      const limit = setTimeout(() => reject(new Error(`no answer to ${method}:\n${said}`)), 30_000);
      waiting.set(id, (message) => { clearTimeout(limit); resolve(message); });
      send({ id, method, params });
    }),
    said: () => said,
    close: () => proxy.kill(),
  };
}

async function initialised(key, protocol) {
  const client = connect(key, protocol);
  const answer = await client.request('initialize', {
    protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'test', version: '1' },
  });
  assert.ok(answer.result, JSON.stringify(answer));
  client.notify('notifications/initialized');
  return client;
}

const result = async (client, method, params) => {
  const answer = await client.request(method, params);
  return answer.result ?? assert.fail(JSON.stringify(answer));
};

for (const protocol of ['legacy', 'auto']) {
  test(`mcp-remote uses everything with an API key, with --protocol ${protocol}`, async () => {
    const client = await initialised(demo.keys[0], protocol);
    try {
      await usesEverything({
        listTools: () => result(client, 'tools/list'),
        callTool: (params) => result(client, 'tools/call', params),
        readResource: (params) => result(client, 'resources/read', params),
      });
      assert.equal(client.said().includes('Remote server speaks MCP 2026-07-28'), protocol === 'auto');
    } finally {
      client.close();
    }
  });
}

test('two people behind mcp-remote each see their own playlists', async () => {
  const clients = [await initialised(demo.keys[0], 'legacy'), await initialised(demo.keys[1], 'legacy')];
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
