// Programs choose their names themselves: what a real browser makes of the worst of them on our pages.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { Browser, launch } from './chromium.mjs';
import { startDemo } from './demo-server.mjs';
import { AccountPage, ConsentPage, LoginPage } from './pages.mjs';
import { Program } from './program.mjs';

const MARKUP = ['<img src=x onerror="document.title=1">', '<script>document.title=1</script>', '"><svg onload=alert(1)>',
  '</bdi></h1><form action=//evil.example>', '{{7*7}}${7*7}'];

let demo;
let chromium;
let browser;
let page;

before(async () => { [demo, chromium] = await Promise.all([startDemo(), launch()]); });
after(() => Promise.all([demo.stop(), chromium.close()]));

beforeEach(async () => {
  browser = await Browser.open(chromium);
  page = await browser.page();
});
afterEach(() => browser.close());

// Nothing of a name has become a part of the page, or run.
async function staysText(title) {
  assert.equal(await page.locator('main bdi *, main img, main script, main svg').count(), 0);
  assert.equal(await page.title(), title);
}

for (const name of MARKUP) {
  test(`${name} is a name like any other`, async () => {
    const program = await Program.register(demo.url, name);
    await (await LoginPage.open(page, demo.url)).signIn('Ada Lindqvist');

    const consent = await ConsentPage.open(page, program.invitation());
    assert.equal(await page.locator('h1 bdi').innerText(), name);
    assert.equal(await page.locator('main form').count(), 1);
    await staysText('Allow access · Spotify MCP server');

    await consent.allow();
    await page.waitForURL(`${program.redirect}*`);
    await program.trade();
    const account = await new AccountPage(page).open(demo.url);
    assert.ok((await account.programs()).includes(name));
    await staysText('Your account · Spotify MCP server');
    program.close();
  });
}

test('a name cannot turn the words around it', async () => {
  const program = await Program.register(demo.url, 'Cursor\u202Eevil\u2066\u200B');

  await page.goto(program.invitation());

  assert.doesNotMatch(await page.locator('h1').innerText(), /[\u202A-\u202E\u2066-\u2069\u200B]/);
  program.close();
});
