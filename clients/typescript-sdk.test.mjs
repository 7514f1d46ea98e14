// The TypeScript SDK, which most clients are written with: its second version in each way it can find out what a server
// speaks, and its first.
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { Client as FirstClient } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport as FirstTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startDemo } from './demo-server.mjs';
import { usesEverything } from './everyday-use.mjs';

const ABOUT = { name: 'test', version: '1' };

let demo;

before(async () => { demo = await startDemo(); });
after(() => demo.stop());

const endpoint = () => new URL(`${demo.url}/mcp`);
const authorized = () => ({ requestInit: { headers: { Authorization: `Bearer ${demo.keys[0]}` } } });

const WAYS = [
  { title: 'asks first', mode: 'auto', era: 'modern', revision: '2026-07-28' },
  { title: 'begins a session', mode: 'legacy', era: 'legacy', revision: '2025-11-25' },
  { title: 'insists on 2026-07-28', mode: { pin: '2026-07-28' }, era: 'modern', revision: '2026-07-28' },
];

for (const { title, mode, era, revision } of WAYS) {
  test(`version 2 uses everything when it ${title}`, async () => {
    const client = new Client(ABOUT, { versionNegotiation: { mode } });
    await client.connect(new StreamableHTTPClientTransport(endpoint(), authorized()));
    try {
      assert.equal(client.getProtocolEra(), era);
      assert.equal(client.getNegotiatedProtocolVersion(), revision);
      await usesEverything(client);
    } finally {
      await client.close();
    }
  });
}

test('version 1 uses everything', async () => {
  const client = new FirstClient(ABOUT);
  await client.connect(new FirstTransport(endpoint(), authorized()));
  try {
    await usesEverything(client);
  } finally {
    await client.close();
  }
});
