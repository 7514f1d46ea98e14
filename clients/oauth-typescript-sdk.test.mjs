// "Connect" in what most clients are written with: the TypeScript SDK finds everything out by itself.
import { Client, StreamableHTTPClientTransport, UnauthorizedError } from '@modelcontextprotocol/client';
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startDemo } from './demo-server.mjs';
import { usesEverything } from './everyday-use.mjs';
import { Visitor } from './visitor.mjs';

const CALLBACK = 'http://127.0.0.1:33418/callback';

let demo;

before(async () => { demo = await startDemo(); });
after(() => demo.stop());

// What a program keeps of its registration and its tokens, and the browser it sends people to.
class Keeping {
  clientMetadata = { client_name: 'Test program', redirect_uris: [CALLBACK], token_endpoint_auth_method: 'none' };
  redirectUrl = CALLBACK;
  asked = [];
  saved = [];
  #client;
  #verifier;
  #discovered;

  clientInformation() { return this.#client; }
  saveClientInformation(client) { this.#client = client; }
  tokens() { return this.saved.at(-1); }
  saveTokens(tokens) { this.saved.push(tokens); }
  codeVerifier() { return this.#verifier; }
  saveCodeVerifier(verifier) { this.#verifier = verifier; }
  discoveryState() { return this.#discovered; }
  saveDiscoveryState(state) { this.#discovered = state; }
  redirectToAuthorization(url) { this.asked.push(url); }
  invalidateCredentials(which) { if (which === 'all' || which === 'tokens') { this.saved.push(undefined); } }
}

const transport = (keeping) => new StreamableHTTPClientTransport(new URL(`${demo.url}/mcp`), { authProvider: keeping });
const program = () => new Client({ name: 'test', version: '1' }, { versionNegotiation: { mode: 'auto' } });

// A program that was turned away and has now asked for access.
async function asking(keeping) {
  const waiting = transport(keeping);
  await assert.rejects(program().connect(waiting), UnauthorizedError);
  return waiting;
}

async function connected(keeping, person) {
  const waiting = await asking(keeping);
  await waiting.finishAuth((await person.answer(keeping.asked[0], 'approve')).searchParams);
  const client = program();
  await client.connect(transport(keeping));
  return client;
}

// As it looks to the server when it has run out, without the ten minutes that takes: it opens nothing any more.
const spoil = (tokens) => ({ ...tokens, access_token: tokens.access_token.replace(/.{8}$/, 'AAAAAAAA') });
const search = (client) => client.callTool({ name: 'search_tracks', arguments: { query: 'love' } });

test('it discovers, registers, proves itself, and uses everything', async () => {
  const keeping = new Keeping();
  const client = await connected(keeping, new Visitor());

  await usesEverything(client);

  const asked = keeping.asked[0].searchParams;
  assert.equal(asked.get('code_challenge_method'), 'S256');
  assert.equal(asked.get('resource'), `${demo.url}/mcp`);
  assert.equal(keeping.tokens().expires_in, 600);
  await client.close();
});

test('it takes no code from a server that is not the one it asked', async () => {
  const keeping = new Keeping();
  const waiting = await asking(keeping);
  const answer = (await new Visitor().answer(keeping.asked[0], 'approve')).searchParams;

  const forged = new URLSearchParams(answer);
  forged.set('iss', 'https://attacker.example');
  await assert.rejects(waiting.finishAuth(forged), { name: 'IssuerMismatchError' });

  await waiting.finishAuth(answer);
});

test('it hears that the person said no', async () => {
  const keeping = new Keeping();
  const waiting = await asking(keeping);
  const answer = (await new Visitor().answer(keeping.asked[0], 'deny')).searchParams;

  await assert.rejects(waiting.finishAuth(answer), /access_denied/);
});

test('it refreshes a token that opens nothing any more, and asks nobody', async () => {
  const keeping = new Keeping();
  const client = await connected(keeping, new Visitor());
  const before = keeping.tokens();
  keeping.saveTokens(spoil(before));

  assert.equal((await search(client)).isError ?? false, false);

  assert.notEqual(keeping.tokens().access_token, before.access_token);
  assert.notEqual(keeping.tokens().refresh_token, before.refresh_token);
  assert.equal(keeping.asked.length, 1);
  await client.close();
});

test('once its access is taken back it has to ask again, and can', async () => {
  const keeping = new Keeping();
  const person = new Visitor();
  const client = await connected(keeping, person);
  await person.takeAccessBack(demo.url);

  await assert.rejects(search(client), UnauthorizedError);

  assert.equal(keeping.asked.length, 2);
  await client.transport.finishAuth((await person.answer(keeping.asked[1], 'approve')).searchParams);
  assert.equal((await search(client)).isError ?? false, false);
  await client.close();
});
