// "Connect" through mcp-remote, without a key: it registers, prints where a person has to go, and waits for them.
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { startDemo } from './demo-server.mjs';
import { usesEverything } from './everyday-use.mjs';
import { startMcpRemote } from './mcp-remote-process.mjs';
import { Visitor } from './visitor.mjs';

// It prints where to go a little before it listens for the answer.
const INVITATION = /Please authorize this client by visiting:\s+(\S+)[^]*Waiting for authorization/;

let demo;
const person = new Visitor();
const state = mkdtempSync(join(tmpdir(), 'mcp-remote-oauth-'));

before(async () => { demo = await startDemo(); });
after(async () => {
  rmSync(state, { recursive: true, force: true });
  await demo.stop();
});

// An empty path: it finds nothing to open a browser with.
const start = () => startMcpRemote(`${demo.url}/mcp`, ['--host', '127.0.0.1'], { MCP_REMOTE_CONFIG_DIR: state, PATH: '' });

async function agree(client) {
  const answer = await person.answer(await client.hear(INVITATION), 'approve');
  assert.equal((await fetch(answer)).status, 200);
}

const tokensFile = () => readdirSync(state, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('tokens.json')).map((file) => join(state, file))[0];
const tokens = () => JSON.parse(readFileSync(tokensFile(), 'utf8'));

// One installation, from its first day on.
test('it registers, waits for the person, and uses everything', async () => {
  const client = start();
  try {
    await Promise.all([client.initialise(), agree(client)]);
    await usesEverything(client);
  } finally {
    client.close();
  }
});

test('it refreshes a token that is past its time, and asks nobody', async () => {
  const before = tokens();
  writeFileSync(tokensFile(), JSON.stringify({ ...before, expires_at: Date.now() - 1000 }));
  const client = await start().initialise();
  try {
    await client.callTool({ name: 'search_tracks', arguments: { query: 'love' } });
    assert.notEqual(tokens().access_token, before.access_token);
    assert.notEqual(tokens().refresh_token, before.refresh_token);
    assert.doesNotMatch(client.said, INVITATION);
  } finally {
    client.close();
  }
});

test('once its access is taken back it asks the person again', async () => {
  await person.takeAccessBack(demo.url);
  const client = start();
  try {
    await Promise.all([client.initialise(), agree(client)]);
    const found = await client.callTool({ name: 'search_tracks', arguments: { query: 'love' } });
    assert.equal(found.isError ?? false, false);
  } finally {
    client.close();
  }
});
