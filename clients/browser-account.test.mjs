// The website in a real browser: coming in, keys, programs, and the ways out.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { Browser, launch } from './chromium.mjs';
import { startDemo } from './demo-server.mjs';
import { ConsentPage, LoginPage } from './pages.mjs';
import { call, Program } from './program.mjs';

let demo;
let chromium;

before(async () => { [demo, chromium] = await Promise.all([startDemo(), launch()]); });
after(() => Promise.all([demo.stop(), chromium.close()]));

async function signedIn(browser, name) {
  return (await LoginPage.open(await browser.page(), demo.url)).signIn(name);
}

// Revoking is done when the page says so; elsewhere it has a second to come through.
async function deadWithinASecond(credential) {
  const end = performance.now() + 1000;
  while (await call(demo.url, credential) !== 401) {
    assert.ok(performance.now() < end, 'it still opens something');
  }
}

for (const scripts of ['on', 'off']) {
  describe(`with scripts ${scripts}`, () => {
    let browser;

    beforeEach(async () => { browser = await Browser.open(chromium, { javaScriptEnabled: scripts === 'on' }); });
    afterEach(() => browser.close());

    test('a key is made, shown once, and worth nothing once it is revoked', async () => {
      const account = await signedIn(browser, 'Ada Lindqvist');
      const key = await account.makeKey('Work laptop');
      assert.equal(await call(demo.url, key), 200);

      await account.open(demo.url);
      assert.equal(await account.newKey(), undefined);
      await account.revokeKey(key);

      await deadWithinASecond(key);
    });

    test('a program whose access is taken back is turned away', async () => {
      const account = await signedIn(browser, 'Bruno Castellano');
      const program = await Program.register(demo.url, `Jukebox with scripts ${scripts}`);
      await (await ConsentPage.open(account.page, program.invitation())).allow();
      await account.page.waitForURL(`${program.redirect}*`);
      const token = await program.trade();
      assert.equal(await call(demo.url, token), 200);

      await account.open(demo.url);
      await account.takeBack(program.name);

      await deadWithinASecond(token);
      assert.deepEqual(await account.programs(), []);
      program.close();
    });

    test('whoever signs out is signed out, and only in that browser', async () => {
      const account = await signedIn(browser, 'Ada Lindqvist');
      const elsewhere = await Browser.open(chromium);
      const other = await signedIn(elsewhere, 'Ada Lindqvist');

      await account.signOut();
      await account.page.waitForURL(`${demo.url}/`);

      await account.open(demo.url);
      assert.equal(new URL(account.page.url()).pathname, '/auth/login');
      await other.open(demo.url);
      assert.equal(new URL(other.page.url()).pathname, '/account');
      await elsewhere.close();
    });
  });
}

test('the button beside a new key puts it into the clipboard', async () => {
  const browser = await Browser.open(chromium, { permissions: ['clipboard-read', 'clipboard-write'] });
  const account = await signedIn(browser, 'Ada Lindqvist');

  const key = await account.makeKey('Clipboard');

  assert.equal(await account.copyNewKey(), key);
  await browser.close();
});

// Last, since nothing is left of this person.
test('whoever deletes the account leaves nothing that opens anything', async () => {
  const browser = await Browser.open(chromium);
  const account = await signedIn(browser, 'Chidi Okafor');
  const key = await account.makeKey('Soon gone');

  await account.delete(demo.url);

  await deadWithinASecond(key);
  await deadWithinASecond(demo.keys[2]);
  await account.open(demo.url);
  assert.equal(new URL(account.page.url()).pathname, '/auth/login');
  await browser.close();
});
