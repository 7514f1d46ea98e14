// The pages as a person uses them: what is where on them stands here, and nowhere else.
import assert from 'node:assert/strict';

const ACCOUNT = /\/account(?:[?#].*)?$/;
const OF_A_PROGRAM = 'form[action*="/account/clients/"]';

export class SpotifyPage {
  static async at(page) {
    await page.getByRole('heading', { name: 'Simulated Spotify' }).waitFor();
    return new SpotifyPage(page);
  }

  constructor(page) { this.page = page; }

  agree(name) { return this.page.getByRole('button', { name: `Agree as ${name}` }).click(); }
  cancel() { return this.page.getByRole('button', { name: 'Cancel' }).click(); }
}

export class ConsentPage {
  static async open(page, invitation) {
    await page.goto(invitation);
    return new ConsentPage(page);
  }

  constructor(page) { this.page = page; }

  question() { return this.page.getByRole('heading', { level: 1 }).innerText(); }
  words() { return this.page.locator('main').innerText(); }
  allow() { return this.page.getByRole('button', { name: 'Allow' }).click(); }
  deny() { return this.page.getByRole('button', { name: 'Deny' }).click(); }
}

export class LoginPage {
  static async open(page, server) {
    await page.goto(`${server}/auth/login`);
    return new LoginPage(page);
  }

  constructor(page) { this.page = page; }

  async signIn(name) {
    await this.page.getByRole('button', { name: 'Continue to Spotify' }).click();
    await (await SpotifyPage.at(this.page)).agree(name);
    await this.page.waitForURL(ACCOUNT);
    return new AccountPage(this.page);
  }
}

export class AccountPage {
  constructor(page) { this.page = page; }

  async open(server) {
    await this.page.goto(`${server}/account`);
    return this;
  }

  // The key that is shown this once, if there is one.
  async newKey() {
    const shown = this.page.getByTestId('api-key');
    return await shown.count() === 0 ? undefined : (await shown.innerText()).trim();
  }

  async makeKey(name) {
    await this.page.locator('summary').filter({ hasText: 'Make a key' }).click();
    const form = this.page.locator('form[action="/account/keys"]');
    await form.getByLabel('Name').fill(name);
    await form.getByRole('button').click();
    return await this.newKey() ?? assert.fail('no key is shown');
  }

  // What is in the clipboard once the button beside the new key is pressed.
  async copyNewKey() {
    const box = this.page.locator('.copy', { has: this.page.getByTestId('api-key') });
    await box.getByRole('button').click();
    await box.getByText('Copied').waitFor();
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  revokeKey(key) { return this.#submit(`/account/keys/${key.split('_')[1]}/revoke`); }

  // Takes the access of the program with this name back.
  async takeBack(name) {
    const listed = this.page.locator('li', { hasText: name }).locator(OF_A_PROGRAM);
    return this.#submit(await listed.getAttribute('action'));
  }

  programs() {
    return this.page.locator('li', { has: this.page.locator(OF_A_PROGRAM) }).locator('.name bdi').allInnerTexts();
  }

  signOut() { return this.#press('form[action="/auth/logout"] button'); }

  async delete(server) {
    await this.page.goto(`${server}/account/delete`);
    await this.#submit('/account/delete');
    await this.page.getByRole('heading', { name: 'Everything is deleted' }).waitFor();
  }

  // Sends a form, and says yes where a page of its own asks whether that is meant.
  async #submit(action) {
    await this.#press(`form[action="${action}"] button`);
    if (await this.page.getByTestId('confirm').count() > 0) {
      await this.#press('[data-testid=confirm]');
    }
  }

  async #press(button) {
    const loaded = this.page.waitForEvent('load');
    await this.page.locator(button).click();
    await loaded;
  }
}
