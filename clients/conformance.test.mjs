// The protocol's own conformance suite: against the transport with everything the suite looks for, and against the
// product, as far as that needs nothing but the product.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { startBearerProxy } from './bearer-proxy.mjs';
import { conformance, scored } from './conformance-suite.mjs';
import { startDemo } from './demo-server.mjs';
import { startFixture } from './fixture-server.mjs';

const baseline = (name) => new URL(name, import.meta.url).pathname;

// Not scored in any revision yet, since the suite's own reference server fails them.
const AHEAD = ['http-header-validation', 'http-custom-header-server-validation', 'json-schema-2020-12'];

// What asks for nothing but what every server has.
const OF_THE_PRODUCT = {
  '2026-07-28': [
    'caching', 'dns-rebinding-protection', 'http-header-validation', 'input-required-result-unsupported-methods',
    'prompts-list', 'resources-list', 'sep-2164-resource-not-found', 'server-sse-multiple-streams', 'tools-list',
  ],
  '2025-11-25': [
    'dns-rebinding-protection', 'logging-set-level', 'ping', 'prompts-list', 'resources-list', 'server-initialize',
    'server-session-lifecycle', 'server-sse-multiple-streams', 'tools-list',
  ],
};

const sum = (results, what) => results.reduce((total, result) => total + result[what], 0);

function conforms(t, what, run, names) {
  const results = names.map((name) => run.scenarios.get(name) ?? assert.fail(`${name} did not run:\n${run.printed}`));
  const passing = results.filter((result) => result.failed === 0 && result.passed > 0).length;
  t.diagnostic(`conformance ${what}: ${passing} of ${names.length} scenarios pass, `
    + `${sum(results, 'passed')} checks passed, ${sum(results, 'failed')} failed`);
  assert.equal(passing, names.length, run.printed);
}

describe('the transport, with everything the suite looks for', () => {
  let fixture;

  before(async () => { fixture = await startFixture(); });
  after(() => fixture.stop());

  for (const revision of ['2026-07-28', '2025-11-25']) {
    test(`passes every scenario that is scored for ${revision}`, async (t) => {
      const run = await conformance(
        fixture.url, '--requirements', revision, '--expected-failures', baseline('conformance-baseline.yml'));
      conforms(t, `${revision}, scored`, run, await scored(revision));
      assert.equal(run.code, 0, run.printed);
    });
  }

  test('passes what is not scored yet', async (t) => {
    for (const scenario of AHEAD) {
      const run = await conformance(fixture.url, '--scenario', scenario, '--spec-version', '2026-07-28');
      assert.equal(run.code, 0, run.printed);
      t.diagnostic(`conformance 2026-07-28, ${scenario}: ${/^Passed: .*$/m.exec(run.printed)[0]}`);
    }
  });
});

describe('the product', () => {
  let demo;
  let proxy;

  before(async () => {
    demo = await startDemo();
    proxy = await startBearerProxy(demo.url, demo.keys[0]);
  });
  after(async () => {
    proxy.stop();
    await demo.stop();
  });

  for (const [revision, names] of Object.entries(OF_THE_PRODUCT)) {
    test(`passes the scenarios of ${revision} that need none of the suite's tools`, async (t) => {
      conforms(t, `${revision}, the product`, await conformance(proxy.url, '--requirements', revision), names);
    });
  }

  test('passes all of server-stateless but what looks for the suite\'s tools', async () => {
    const run = await conformance(proxy.url, '--scenario', 'server-stateless', '--expected-failures',
      baseline('conformance-baseline-product.yml'));
    assert.equal(run.code, 0, run.printed);
  });
});
