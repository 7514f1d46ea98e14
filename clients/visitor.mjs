// A person at a browser that knows no scripts: keeps cookies, fills in forms, and goes where it is sent.
import assert from 'node:assert/strict';

const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"' };
const unescaped = (text) => text.replace(/&(?:#(\d+)|(\w+));/g,
  (entity, code, name) => (code ? String.fromCodePoint(Number(code)) : ENTITIES[name] ?? entity));
const attribute = (tag, name) => unescaped(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '');

// The forms of a page, with what stands in their hidden fields.
function forms(page) {
  return [...page.html.matchAll(/<form([^>]*)>([\s\S]*?)<\/form>/g)].map(([, tag, inside]) => ({
    action: new URL(attribute(tag, 'action'), page.url),
    hidden: Object.fromEntries([...inside.matchAll(/<input[^>]*type="hidden"[^>]*>/g)]
      .map(([input]) => [attribute(input, 'name'), attribute(input, 'value')])),
  }));
}

const post = (fields) => ({ method: 'POST', body: new URLSearchParams(fields) });

export class Visitor {
  #cookies = new Map();

  // Goes there and on, up to the first page, or to where a program waits: what goes on there is not the browser's.
  async open(url, request = {}) {
    const cookie = [...this.#cookies].map((pair) => pair.join('=')).join('; ');
    const response = await fetch(url, { ...request, redirect: 'manual', headers: { cookie } });
    for (const set of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(set);
      this.#cookies.set(name, value);
    }
    const html = await response.text();
    const onward = response.headers.has('location') ? new URL(response.headers.get('location'), url) : undefined;
    if (onward && !onward.searchParams.has('iss')) {
      return this.open(onward);
    }
    return { url, status: response.status, html, program: onward };
  }

  // Answers a program's question, and logs in at Spotify if that comes next; comes back with what the program is told.
  async answer(url, decision, listener = 'ada') {
    const question = await this.open(url);
    const next = await this.#submit(question, ({ action }) => action.pathname === '/oauth/consent', { decision });
    const { program, html } = next.program ? next : await this.#logIn(next, listener);
    return program ?? assert.fail(`sent nowhere:\n${html}`);
  }

  async signIn(base, listener = 'ada') {
    const page = await this.open(`${base}/auth/login`);
    return this.#logIn(await this.#submit(page, ({ action }) => action.pathname === '/auth/login'), listener);
  }

  // Takes back the access of every program that has any.
  async takeAccessBack(base) {
    const account = await this.open(`${base}/account`);
    const paths = new Set(account.html.match(/\/account\/clients\/[^/"]+\/revoke/g) ?? assert.fail('no program is listed'));
    const { hidden } = forms(account).find(({ action }) => action.pathname === '/auth/logout');
    for (const path of paths) {
      await this.open(new URL(path, base), post(hidden));
    }
  }

  #logIn(spotify, listener) {
    return this.#submit(spotify, ({ hidden }) => hidden.user === listener);
  }

  #submit(page, fits, fields = {}) {
    const form = forms(page).find(fits) ?? assert.fail(`no such form at ${page.url} (${page.status}):\n${page.html}`);
    return this.open(form.action, post({ ...form.hidden, ...fields }));
  }
}
