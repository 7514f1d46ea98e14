// The smallest OAuth client: registers, asks for access, listens on this machine for the answer, and trades the code.
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';

const random = () => randomBytes(32).toString('base64url');

const post = async (url, type, body) => {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': type }, body });
  return { status: response.status, ...await response.json() };
};

export class Program {
  // What has come to its redirect address, in order.
  answers = [];
  #verifier = random();

  // `redirects` come beside the loopback address it listens on.
  static async register(server, name, { redirects = [] } = {}) {
    const program = new Program();
    program.server = server;
    program.name = name;
    program.listener = createServer((request, response) => program.#arrive(request, response)).listen(0, '127.0.0.1');
    await once(program.listener, 'listening');
    program.redirect = `http://127.0.0.1:${program.listener.address().port}/callback`;
    const registered = await post(`${server}/oauth/register`, 'application/json', JSON.stringify({
      client_name: name, redirect_uris: [program.redirect, ...redirects], token_endpoint_auth_method: 'none',
    }));
    program.id = registered.client_id ?? assert.fail(JSON.stringify(registered));
    return program;
  }

  // Where it sends people; `changes` are other parameters than the usual ones.
  invitation(changes = {}) {
    this.state = random();
    const challenge = createHash('sha256').update(this.#verifier).digest('base64url');
    return `${this.server}/oauth/authorize?${new URLSearchParams({
      response_type: 'code', client_id: this.id, redirect_uri: this.redirect, state: this.state,
      code_challenge: challenge, code_challenge_method: 'S256', resource: `${this.server}/mcp`,
      scope: 'spotify.read spotify.playlists.write', ...changes,
    })}`;
  }

  // What came with the person, who has to come back with our own state and from the server we asked.
  answer() {
    const answer = this.answers.at(-1) ?? assert.fail('nobody came back');
    assert.equal(answer.get('state'), this.state);
    assert.equal(answer.get('iss'), this.server);
    return answer;
  }

  async trade() {
    this.tokens = await post(`${this.server}/oauth/token`, 'application/x-www-form-urlencoded', new URLSearchParams({
      grant_type: 'authorization_code', code: this.answer().get('code'), redirect_uri: this.redirect,
      client_id: this.id, code_verifier: this.#verifier, resource: `${this.server}/mcp`,
    }));
    assert.equal(this.tokens.status, 200, JSON.stringify(this.tokens));
    return this.tokens.access_token;
  }

  close() {
    this.listener.closeAllConnections();
    this.listener.close();
  }

  #arrive(request, response) {
    const url = new URL(request.url, this.redirect);
    if (url.pathname === '/callback') {
      this.answers.push(url.searchParams);
    }
    response.setHeader('content-type', 'text/html').end('<!doctype html><title>Program</title><h1>You can close this</h1>');
  }
}

const CALL = {
  jsonrpc: '2.0', id: 1, method: 'tools/call',
  params: {
    name: 'search_tracks', arguments: { query: 'love' },
    _meta: { 'io.modelcontextprotocol/protocolVersion': '2026-07-28', 'io.modelcontextprotocol/clientCapabilities': {} },
  },
};

// The status of one tool call with a key or a token; 200 means that the tool did its work.
export async function call(server, credential) {
  const response = await fetch(`${server}/mcp`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${credential}`, accept: 'application/json, text/event-stream', 'content-type': 'application/json',
      'mcp-protocol-version': '2026-07-28', 'mcp-method': CALL.method, 'mcp-name': CALL.params.name,
    },
    body: JSON.stringify(CALL),
  });
  const answer = await response.text();
  assert.ok(response.status !== 200 || answer.includes('"structuredContent"'), answer);
  return response.status;
}
