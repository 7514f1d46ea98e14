// Runs the protocol's conformance suite and reads what it prints.
import { spawn } from 'node:child_process';
import { once } from 'node:events';

const SUITE = new URL('node_modules/@modelcontextprotocol/conformance/dist/index.js', import.meta.url).pathname;

async function run(...args) {
  const suite = spawn(process.execPath, [SUITE, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  suite.stdout.on('data', (chunk) => { printed += chunk; });
  suite.stderr.on('data', (chunk) => { printed += chunk; });
  const [code] = await once(suite, 'close');
  return { code, printed };
}

// One run; `scenarios` maps the name of each to how many of its checks passed and failed.
export async function conformance(url, ...options) {
  const { code, printed } = await run('server', '--url', url, ...options);
  const summary = printed.split('=== SUMMARY ===')[1] ?? '';
  const lines = summary.matchAll(/^[✓✗] (\S+): (\d+) passed, (\d+) failed$/gm);
  const scenarios = new Map([...lines].map(([, name, passed, failed]) => [name, { passed: Number(passed), failed: Number(failed) }]));
  return { code, printed, scenarios };
}

// The names of the scenarios a server has to pass; the suite runs others beside them.
export async function scored(revision) {
  const { printed } = await run('list', '--requirements', revision);
  const [, list] = /^Server scenarios [^\n]*\n((?: {2}- \S+\n)+)/m.exec(printed);
  return [...list.matchAll(/- (\S+)/g)].map(([, name]) => name);
}
