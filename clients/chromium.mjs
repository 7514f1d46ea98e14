// Chromium as people have it: each browser knows nothing of the others, and complaints of the pages are noted.
import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
// Names of other web sites, for attackers: everything is on this machine.
const NAMES = '--host-resolver-rules=MAP *.example 127.0.0.1';
const QUIET = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run',
  '--disable-quic', NAMES];

export const launch = () => chromium.launch({
  executablePath: CHROMIUM,
  // Root has no sandbox, and continuous integration is often root.
  args: process.getuid?.() === 0 ? ['--no-sandbox', ...QUIET] : QUIET,
});

const LIMIT_MS = 30_000;

// What a page says when it is kept from something, or breaks.
const COMPLAINT = /Content Security Policy|Refused to|violates|Uncaught/;

export class Browser {
  complaints = [];
  visited = [];

  constructor(context) {
    this.context = context;
    context.on('console', (message) => this.#note(message.type() === 'error', message.text()));
    context.on('weberror', (error) => this.#note(true, `Uncaught ${error.error()}`));
    context.on('request', (request) => { if (request.isNavigationRequest()) { this.visited.push(request.url()); } });
  }

  // `options` are Playwright's for a context: scripts on or off, colours, the size of the window.
  static async open(chromium, options = {}) {
    const context = await chromium.newContext(options);
    context.setDefaultTimeout(LIMIT_MS);
    return new Browser(context);
  }

  page() {
    return this.context.newPage();
  }

  // Whether it has been at the page where people agree at Spotify.
  hasBeenAtSpotify() {
    return this.visited.some((url) => new URL(url).pathname === '/authorize');
  }

  // Nothing was blocked and nothing broke on any page.
  async close() {
    await this.context.close();
    assert.deepEqual(this.complaints, []);
  }

  #note(isError, text) {
    if (isError && COMPLAINT.test(text)) {
      this.complaints.push(text);
    }
  }
}
