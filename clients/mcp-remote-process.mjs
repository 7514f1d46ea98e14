// One MCP client behind mcp-remote: newline-delimited JSON-RPC on its standard input and output.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

const PROXY = new URL('node_modules/mcp-remote/dist/proxy.js', import.meta.url).pathname;
const LIMIT_MS = 30_000;

class Remote {
  #process;
  #waiting = new Map();
  #listening = new Set();
  #said = '';
  #id = 0;

  constructor(process) {
    this.#process = process;
    process.stderr.on('data', (chunk) => {
      this.#said += chunk;
      this.#listening.forEach((look) => look());
    });
    createInterface({ input: process.stdout }).on('line', (line) => {
      const message = JSON.parse(line);
      this.#waiting.get(message.id)?.(message);
    });
  }

  get said() {
    return this.#said;
  }

  notify(method) {
    this.#send({ method });
  }

  request(method, params = {}) {
    this.#id += 1;
    const id = this.#id;
    const answer = this.#within(`no answer to ${method}`, (resolve) => this.#waiting.set(id, resolve));
    this.#send({ id, method, params });
    return answer;
  }

  async result(method, params) {
    const answer = await this.request(method, params);
    return answer.result ?? assert.fail(JSON.stringify(answer));
  }

  async initialise() {
    await this.result('initialize', {
      protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'test', version: '1' },
    });
    this.notify('notifications/initialized');
    return this;
  }

  listTools() { return this.result('tools/list'); }
  callTool(params) { return this.result('tools/call', params); }
  readResource(params) { return this.result('resources/read', params); }

  // The first group of what it says on standard error.
  hear(pattern) {
    return this.#within(`did not say ${pattern}`, (resolve) => {
      const look = () => {
        const heard = pattern.exec(this.#said);
        if (heard) {
          this.#listening.delete(look);
          resolve(heard[1]);
        }
      };
      this.#listening.add(look);
      look();
    });
  }

  close() {
    this.#process.kill();
  }

  #send(message) {
    this.#process.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
  }

  #within(complaint, start) {
    return new Promise((resolve, reject) => {
      const limit = setTimeout(() => reject(new Error(`${complaint}:\n${this.#said}`)), LIMIT_MS);
      start((value) => { clearTimeout(limit); resolve(value); });
    });
  }
}

export function startMcpRemote(url, options, environment) {
  return new Remote(spawn(process.execPath, [PROXY, url, '--transport', 'http-only', '--allow-http', ...options],
    { env: { ...process.env, ...environment }, stdio: ['pipe', 'pipe', 'pipe'] }));
}
