// Runs the protocol's conformance suite and reads what it prints.
import { spawn } from 'node:child_process';
import { once } from 'node:events';

const SUITE = new URL('node_modules/@modelcontextprotocol/conformance/dist/index.js', import.meta.url).pathname;

async function run(args, overhear = () => {}) {
  const suite = spawn(process.execPath, [SUITE, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  const note = (chunk) => {
    printed += chunk;
    overhear(printed);
  };
  suite.stdout.on('data', note);
  suite.stderr.on('data', note);
  const [code] = await once(suite, 'close');
  return { code, printed };
}

// `scenarios` maps the name of each to how many of its checks passed and failed.
function outcome({ code, printed }) {
  const summary = printed.split('=== SUMMARY ===')[1] ?? '';
  const lines = summary.matchAll(/^[✓✗] (\S+): (\d+) passed, (\d+) failed$/gm);
  const scenarios = new Map([...lines].map(([, name, passed, failed]) => [name, { passed: Number(passed), failed: Number(failed) }]));
  return { code, printed, scenarios };
}

export const conformance = async (url, ...options) => outcome(await run(['server', '--url', url, ...options]));

// The names of the scenarios a server has to pass; the suite runs others beside them.
export async function scored(revision) {
  const { printed } = await run(['list', '--requirements', revision]);
  const [, list] = /^Server scenarios [^\n]*\n((?: {2}- \S+\n)+)/m.exec(printed);
  return [...list.matchAll(/- (\S+)/g)].map(([, name]) => name);
}

// What the suite asks of an authorization server. It prints an address for a person to visit, once, and waits there.
export async function authorization(issuer, visit, ...options) {
  let visiting;
  const finished = await run(['authorization', '--url', issuer, ...options], (soFar) => {
    const [invitation] = /^http\S+\/authorize\?\S+$/m.exec(soFar) ?? [];
    visiting ??= invitation && visit(invitation);
  });
  await visiting;
  return outcome(finished);
}
