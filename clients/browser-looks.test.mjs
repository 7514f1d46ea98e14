// What the pages look like to everybody: wide and narrow, in light and in dark, by eye and by keyboard.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Browser, launch } from './chromium.mjs';
import { startDemo } from './demo-server.mjs';
import { LoginPage } from './pages.mjs';
import { Program } from './program.mjs';

// Of letters against what is behind them, and of a finger's target (WCAG 2.2 AA: 1.4.3 and 2.5.8).
const CONTRAST = 4.5;
const TARGET_PX = 24;

let demo;
let chromium;
let program;

before(async () => {
  [demo, chromium] = await Promise.all([startDemo(), launch()]);
  program = await Program.register(demo.url, 'A-program-whose-name-has-no-place-to-be-broken-into-lines-at-all');
});
after(() => {
  program.close();
  return Promise.all([demo.stop(), chromium.close()]);
});

const PAGES = {
  landing: () => demo.url,
  login: () => `${demo.url}/auth/login`,
  consent: () => program.invitation(),
  account: () => `${demo.url}/account`,
  problem: () => `${demo.url}/auth/callback`,
};

// Runs in the page: every text with its contrast, and every target with its size.
function measure() {
  const channels = (color) => color.match(/[\d.]+/g).map(Number);
  const luminance = (color) => channels(color).slice(0, 3).map((value) => value / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
    .reduce((sum, value, index) => sum + value * [0.2126, 0.7152, 0.0722][index], 0);
  const behind = (element) => {
    const { backgroundColor } = getComputedStyle(element);
    return channels(backgroundColor)[3] === 0 ? behind(element.parentElement) : backgroundColor;
  };
  const contrast = (element) => {
    const [dark, light] = [luminance(getComputedStyle(element).color), luminance(behind(element))].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  const seen = (element) => element.checkVisibility() && element.getBoundingClientRect().height > 1;
  const texts = [...document.querySelectorAll('body *')].filter((element) => seen(element)
    && [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim()));
  // A tick box is hit by its label too.
  const targets = [...document.querySelectorAll('button, .button, summary, input:not([type=hidden]), select, nav a')]
    .filter(seen).map((element) => element.closest('label') ?? element);
  return {
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    texts: texts.map((element) => ({ text: element.textContent.trim().slice(0, 40), contrast: contrast(element) })),
    targets: targets.map((element) => ({ target: element.outerHTML, height: element.getBoundingClientRect().height })),
  };
}

for (const colorScheme of ['light', 'dark']) {
  for (const width of [360, 1280]) {
    describe(`in ${colorScheme}, ${width} pixels wide`, () => {
      let browser;
      let page;

      before(async () => {
        browser = await Browser.open(chromium, { colorScheme, viewport: { width, height: 800 } });
        page = await browser.page();
        await (await LoginPage.open(page, demo.url)).signIn('Ada Lindqvist');
      });
      after(() => browser.close());

      for (const [name, url] of Object.entries(PAGES)) {
        test(`the ${name} page can be read and used`, async () => {
          await page.goto(url());
          await page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true })");

          const { overflow, texts, targets } = await page.evaluate(measure);

          assert.equal(overflow, 0);
          assert.ok(texts.length > 3);
          assert.deepEqual(texts.filter(({ contrast }) => contrast < CONTRAST), []);
          assert.deepEqual(targets.filter(({ height }) => height < TARGET_PX), []);
        });

        test(`the ${name} page shows where the keyboard is`, async () => {
          await page.goto(url());
          await page.keyboard.press('Tab');
          assert.equal(await page.evaluate('document.activeElement.textContent'), 'Skip to the content');

          for (let stop = 0; stop < 6; stop += 1) {
            const outline = await page.evaluate('getComputedStyle(document.activeElement).outlineStyle');
            assert.equal(outline, 'solid', await page.evaluate('document.activeElement.outerHTML'));
            await page.keyboard.press('Tab');
            if (await page.evaluate('document.activeElement === document.body')) {
              break;
            }
          }
        });
      }
    });
  }
}
