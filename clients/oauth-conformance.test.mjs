// The conformance suite's scenarios for authorization servers, against the product. Nothing is expected to fail.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { authorization } from './conformance-suite.mjs';
import { freePort, startDemo } from './demo-server.mjs';
import { Visitor } from './visitor.mjs';

let demo;

before(async () => { demo = await startDemo(); });
after(() => demo.stop());

async function register(callback) {
  const registered = await fetch(`${demo.url}/oauth/register`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ redirect_uris: [callback], token_endpoint_auth_method: 'none' }),
  });
  return (await registered.json()).client_id;
}

test('passes every scenario for authorization servers', async (t) => {
  const port = await freePort();
  const client = await register(`http://127.0.0.1:${port}/callback`);
  const visit = async (invitation) => fetch(await new Visitor().answer(invitation, 'approve'));

  const run = await authorization(
    demo.url, visit, '--client-id', client, '--resource', `${demo.url}/mcp`, '--port', String(port));

  const passing = [...run.scenarios.values()].filter(({ passed, failed }) => passed > 0 && failed === 0).length;
  t.diagnostic(`conformance authorization: ${passing} of ${run.scenarios.size} scenarios pass`);
  assert.equal(run.code, 0, run.printed);
  assert.deepEqual([...run.scenarios.keys()], ['authorization-server-metadata-endpoint', 'authorization-code-grant']);
  assert.equal(passing, run.scenarios.size, run.printed);
});
