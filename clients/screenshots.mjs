// Takes the pictures of the README: the pages in light, in dark, and on a phone. `node screenshots.mjs`
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Browser, launch } from './chromium.mjs';
import { startDemo } from './demo-server.mjs';
import { LoginPage } from './pages.mjs';
import { Program } from './program.mjs';

const IMAGES = process.argv[2] ?? new URL('../docs/images/', import.meta.url).pathname;
const DESK = { width: 1120, height: 760 };
const PHONE = { width: 390, height: 844 };
const LOOKS = {
  light: { colorScheme: 'light', viewport: DESK },
  dark: { colorScheme: 'dark', viewport: DESK },
  phone: { colorScheme: 'light', viewport: PHONE },
};

const [demo, chromium] = await Promise.all([startDemo(), launch()]);
const program = await Program.register(demo.url, 'Claude Code');
mkdirSync(IMAGES, { recursive: true });

async function take(look, options) {
  const browser = await Browser.open(chromium, options);
  const page = await browser.page();
  const picture = (name) => page.screenshot({ path: join(IMAGES, `${name}-${look}.png`), animations: 'disabled' });

  await page.goto(demo.url);
  await picture('landing');
  await page.goto(`${demo.url}/auth/login`);
  await picture('login');
  const account = await (await LoginPage.open(page, demo.url)).signIn('Ada Lindqvist');
  // Once more: the first time it shows a key, and no key belongs in a picture.
  await account.open(demo.url);
  await picture('account');
  await page.goto(program.invitation());
  await picture('consent');
  await browser.close();
}

try {
  for (const [look, options] of Object.entries(LOOKS)) {
    await take(look, options);
  }
} finally {
  program.close();
  await Promise.all([demo.stop(), chromium.close()]);
}
