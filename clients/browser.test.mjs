// A person lets programs in, in a real browser: our question, Spotify's page, and back to the program.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { Browser, launch } from './chromium.mjs';
import { startDemo } from './demo-server.mjs';
import { ConsentPage, LoginPage, SpotifyPage } from './pages.mjs';
import { call, Program } from './program.mjs';

const CURSOR = 'cursor://anysphere.cursor-mcp/oauth/callback';

let demo;
let chromium;

before(async () => { [demo, chromium] = await Promise.all([startDemo(), launch()]); });
after(() => Promise.all([demo.stop(), chromium.close()]));

for (const scripts of ['on', 'off']) {
  describe(`with scripts ${scripts}`, () => {
    let browser;
    let page;
    let program;

    beforeEach(async () => {
      browser = await Browser.open(chromium, { javaScriptEnabled: scripts === 'on' });
      [page, program] = await Promise.all([browser.page(), Program.register(demo.url, 'Jukebox')]);
    });
    afterEach(async () => {
      program.close();
      await browser.close();
    });

    async function letIn(name) {
      await (await ConsentPage.open(page, program.invitation())).allow();
      await (await SpotifyPage.at(page)).agree(name);
      await page.waitForURL(`${program.redirect}*`);
    }

    test('a newcomer is asked by us, logs in at Spotify, and the program can call', async () => {
      const consent = await ConsentPage.open(page, program.invitation());
      assert.equal(await consent.question(), 'Allow Jukebox to use Spotify as you?');
      const words = await consent.words();
      assert.match(words, /Unverified/);
      assert.match(words, /127\.0\.0\.1/);
      assert.match(words, /whoever logs in at Spotify next/);

      await consent.allow();
      await (await SpotifyPage.at(page)).agree('Ada Lindqvist');
      await page.waitForURL(`${program.redirect}*`);

      assert.equal(await call(demo.url, await program.trade()), 200);
    });

    test('whoever denies is sent back, and Spotify is never asked', async () => {
      await (await ConsentPage.open(page, program.invitation())).deny();
      await page.waitForURL(`${program.redirect}*`);

      assert.equal(program.answer().get('error'), 'access_denied');
      assert.equal(program.answer().has('code'), false);
      assert.equal(browser.hasBeenAtSpotify(), false);
    });

    test('whoever cancels at Spotify is sent back too', async () => {
      await (await ConsentPage.open(page, program.invitation())).allow();
      await (await SpotifyPage.at(page)).cancel();
      await page.waitForURL(`${program.redirect}*`);

      assert.equal(program.answer().get('error'), 'access_denied');
    });

    test('a second program is asked about as well, and Spotify is not needed again', async () => {
      await letIn('Bruno Castellano');
      const second = await Program.register(demo.url, 'Radio');
      browser.visited.length = 0;

      const consent = await ConsentPage.open(page, second.invitation());
      assert.equal(await consent.question(), 'Allow Radio to use Spotify as you?');
      assert.match(await consent.words(), /Bruno Castellano/);
      await consent.allow();
      await page.waitForURL(`${second.redirect}*`);

      assert.equal(await call(demo.url, await second.trade()), 200);
      assert.equal(browser.hasBeenAtSpotify(), false);
      second.close();
    });
  });
}

// Chromium holds every stop after a form against the page's policy. Where the machine knows nobody for a scheme,
// it goes no further than to ask for the address.
describe('a program with a scheme of its own', () => {
  let browser;
  let page;
  let program;

  beforeEach(async () => {
    browser = await Browser.open(chromium);
    page = await browser.page();
    program = await Program.register(demo.url, 'Cursor', { redirects: [CURSOR] });
    await (await LoginPage.open(page, demo.url)).signIn('Ada Lindqvist');
  });
  afterEach(async () => {
    program.close();
    await browser.close();
  });

  const question = () => ConsentPage.open(page, program.invitation({ redirect_uri: CURSOR }));

  test('is where the question leads', async () => {
    const arrival = page.waitForEvent('request', (request) => request.url().startsWith(CURSOR));
    const consent = await question();
    assert.match(await consent.words(), /on your own machine/);
    await consent.allow();

    assert.match((await arrival).url(), /[?&]code=/);
  });

  test('would not be reached if the policy did not name it', async () => {
    await page.route('**/oauth/authorize*', async (route) => {
      const response = await route.fetch();
      const policy = response.headers()['content-security-policy'].replace(' cursor:', '');
      await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
    });

    const complaint = page.waitForEvent('console', (message) => message.text().includes('form-action'));
    await (await question()).allow();
    await complaint;

    assert.equal(browser.complaints.splice(0).length, 1);
    assert.equal(browser.visited.some((url) => url.startsWith(CURSOR)), false);
  });
});
