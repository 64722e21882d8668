// The main path in a second engine: the single file from disk in Firefox. It needs a window (under
// xvfb-run where there is no screen), because headless Firefox gives no WebGL 2.
import assert from 'node:assert/strict';
import {mkdirSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {after, before, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {harbour, singleFileUrl} from './support.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const puppeteer = createRequire(join(here, '../../web/package.json'))('puppeteer-core');

let browser;
before(async () => {
  browser = await puppeteer.launch({
    browser: 'firefox', headless: false,
    executablePath: process.env.PX_FIREFOX ?? '/usr/bin/firefox-esr',
    // The page is tested as software draws it; Firefox hides WebGL there unless asked.
    extraPrefsFirefox: {'webgl.force-enabled': true},
    defaultViewport: {width: 1280, height: 800},
  });
});
after(() => browser?.close());

test('the single file opens, analyses a dropped article and filters, in Firefox', async (t) => {
  const page = await browser.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(singleFileUrl);
  await page.waitForFunction(
      () => globalThis.parallax?.describe().framesDrawn > 0, {timeout: 60_000});
  const example = await page.evaluate(() => parallax.describe());
  assert.equal(example.counts.analyzed, 5);
  assert.deepEqual(example.problems, []);

  await page.evaluate(({name, text}) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], name));
    document.dispatchEvent(new DragEvent('drop', {dataTransfer, cancelable: true}));
  }, harbour);
  await page.waitForFunction(() => parallax.describe().counts.analyzed === 1, {timeout: 60_000});

  const {entities} = await page.evaluate(() => parallax.describe());
  const {box} = entities[0];
  await page.mouse.click(box.x + 24, box.y + box.height / 2);
  await page.waitForFunction(() => {
    const {counts} = parallax.describe();
    return counts.shown < counts.rows;
  }, {timeout: 30_000});
  assert.deepEqual(errors, []);
  t.diagnostic(await browser.version());
  mkdirSync(join(here, 'out'), {recursive: true});
  await page.screenshot({path: join(here, 'out/firefox.png')});
});
