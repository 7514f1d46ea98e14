// Attacks that need a browser: what its rules, our headers and our checks make of them together.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { Attacker } from './attacker.mjs';
import { Browser, launch } from './chromium.mjs';
import { startDemo } from './demo-server.mjs';
import { ConsentPage, LoginPage, SpotifyPage } from './pages.mjs';
import { call, Program } from './program.mjs';

let demo;
let chromium;
let attacker;
let victim;
let page;
let program;

before(async () => { [demo, chromium] = await Promise.all([startDemo(), launch()]); });
after(() => Promise.all([demo.stop(), chromium.close()]));

beforeEach(async () => {
  [attacker, victim, program] = await Promise.all([
    Attacker.open(), Browser.open(chromium), Program.register(demo.url, 'Jukebox')]);
  page = await victim.page();
});
afterEach(async () => {
  attacker.close();
  program.close();
  await victim.close();
});

const signIn = async () => (await LoginPage.open(page, demo.url)).signIn('Ada Lindqvist');

async function letIn() {
  await (await ConsentPage.open(page, program.invitation())).allow();
  await page.waitForURL(`${program.redirect}*`);
  await program.trade();
}

// The attacker's browser, at the question about the attacker's own program.
async function withTheAttackersQuestion(act) {
  const own = await Browser.open(chromium);
  const question = await own.page();
  await question.goto(program.invitation());
  await act(question);
  await own.close();
}

test('a way to Spotify that the attacker agreed to ends in the browser of another (A-41)', async () => {
  let spotify;
  await withTheAttackersQuestion(async (question) => {
    await new ConsentPage(question).allow();
    spotify = (await SpotifyPage.at(question)).page.url();
  });

  await page.goto(spotify);
  const callback = page.waitForResponse((response) => response.url().includes('/auth/callback'));
  await new SpotifyPage(page).agree('Ada Lindqvist');

  assert.equal((await callback).status(), 400);
  assert.deepEqual(program.answers, []);
});

test("the attacker's answered form, sent by the browser of somebody who is signed in, answers nothing (A-42)", async () => {
  await signIn();
  await page.goto(program.invitation());
  await withTheAttackersQuestion(async (question) => {
    const transaction = await question.locator('input[name=transaction]').inputValue();
    attacker.showForm(`${demo.url}/oauth/consent`, { transaction, decision: 'approve' });
  });

  const answered = page.waitForResponse(`${demo.url}/oauth/consent`);
  await page.goto(attacker.url);

  assert.equal((await answered).status(), 403);
  assert.deepEqual(program.answers, []);
});

test('a link on another site leads to the question, even for a program that was let in before (A-43)', async () => {
  await signIn();
  await letIn();
  program.answers.length = 0;
  attacker.showLink(program.invitation());

  await page.goto(attacker.url);
  await page.getByRole('link', { name: 'Prize' }).click();

  assert.equal(await new ConsentPage(page).question(), 'Allow Jukebox to use Spotify as you?');
  assert.match(await new ConsentPage(page).words(), /you have allowed the same before/);
  assert.deepEqual(program.answers, []);
});

for (const [what, path] of [['the question', () => program.invitation()], ['the account', () => `${demo.url}/account`],
  ['the login', () => `${demo.url}/auth/login`]]) {
  test(`${what} does not appear in a frame of another site (A-11)`, async () => {
    await signIn();
    attacker.showFrame(path());
    const complaint = page.waitForEvent('console', (message) => /frame-ancestors/.test(message.text()));

    await page.goto(attacker.url);
    await complaint;

    assert.equal(await page.frames()[1].locator('form').count(), 0);
    victim.complaints.length = 0;
  });
}

test('forms of another site neither make nor revoke keys, nor delete the account (A-39)', async () => {
  await signIn();
  const [, id] = demo.keys[0].split('_');
  for (const path of ['/account/keys', `/account/keys/${id}/revoke`, '/account/delete', '/auth/logout']) {
    attacker.showForm(`${demo.url}${path}`, {});
    const answered = page.waitForResponse(`${demo.url}${path}`);
    await page.goto(attacker.url);
    assert.equal((await answered).status(), 403, path);
  }

  assert.equal(await call(demo.url, demo.keys[0]), 200);
  await page.goto(`${demo.url}/account`);
  assert.equal(new URL(page.url()).pathname, '/account');
});

test('whoever opened our page in a window has no hold on it', async () => {
  attacker.showWindow(program.invitation());
  await page.goto(attacker.url);

  const opened = page.waitForEvent('popup');
  await page.getByRole('button', { name: 'Prize' }).click();
  await (await opened).waitForLoadState();

  assert.equal(await page.evaluate('prize.closed'), true);
});
