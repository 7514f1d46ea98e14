// Claude Desktop reaches remote servers through mcp-remote: what it starts is what is started here.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { startDemo } from './demo-server.mjs';
import { usesEverything } from './everyday-use.mjs';
import { startMcpRemote } from './mcp-remote-process.mjs';

let demo;
const state = mkdtempSync(join(tmpdir(), 'mcp-remote-'));

before(async () => {
  demo = await startDemo();
});

after(async () => {
  rmSync(state, { recursive: true, force: true });
  assert.equal(await demo.stop(), 0, 'the server ends well on SIGTERM');
});

const initialised = (key, protocol) => startMcpRemote(
  `${demo.url}/mcp`, ['--header', 'Authorization:${AUTH_HEADER}', '--protocol', protocol],
  { AUTH_HEADER: `Bearer ${key}`, MCP_REMOTE_CONFIG_DIR: state }).initialise();

for (const protocol of ['legacy', 'auto']) {
  test(`mcp-remote uses everything with an API key, with --protocol ${protocol}`, async () => {
    const client = await initialised(demo.keys[0], protocol);
    try {
      await usesEverything(client);
      assert.equal(client.said.includes('Remote server speaks MCP 2026-07-28'), protocol === 'auto');
    } finally {
      client.close();
    }
  });
}

test('two people behind mcp-remote each see their own playlists', async () => {
  const clients = [await initialised(demo.keys[0], 'legacy'), await initialised(demo.keys[1], 'legacy')];
  try {
    const [mine, theirs] = await Promise.all(clients.map(async (client) => {
      const result = await client.callTool({ name: 'get_user_playlists', arguments: { limit: 50 } });
      return result.structuredContent.items.map((playlist) => playlist.id);
    }));
    assert.ok(mine.length > 0 && theirs.length > 0);
    assert.deepEqual(mine.filter((id) => theirs.includes(id)), []);
  } finally {
    clients.forEach((client) => client.close());
  }
});
