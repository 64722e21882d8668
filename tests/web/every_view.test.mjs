// Every view and state in light and dark at one and two device pixels for each of CSS: what must be
// there is, nothing sticks out or overlaps. Leaves a picture of each in out/, to be looked at.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {describe, launchBrowser, openPage, screenshot, singleFileUrl} from './support.mjs';
import {assertTidy, states} from './states.mjs';

const viewport = {width: 1440, height: 900};

for (const ratio of [1, 2]) {
  test(`every view and state, light and dark, ratio ${ratio}`, {timeout: 600_000}, async () => {
    const browser = await launchBrowser();
    try {
      for (const colorScheme of ['light', 'dark']) {
        await walk(browser, {viewport, deviceScaleFactor: ratio, colorScheme});
      }
    } finally {
      await browser.close();
    }
  });
}

async function walk(browser, options) {
  const page = await openPage(browser, singleFileUrl, options);
  const suffix = `${options.colorScheme}-${options.deviceScaleFactor}`;
  await screenshot(page, `every-first-visit-${suffix}`);
  assert.equal((await describe(page)).counts.articles, 5);
  await page.keyboard.press('Escape');
  for (const state of states) {
    try {
      await state.open(page);
      // Tooltips come late and in front.
      await page.mouse.move(options.viewport.width / 2, 4);
      await page.waitForTimeout(120);
      const shown = await describe(page);
      await state.check(shown, page);
      assertTidy(shown, options.viewport);
    } catch (error) {
      error.message = `${state.name}, ${suffix}: ${error.message}`;
      throw error;
    } finally {
      await screenshot(page, `every-${state.name}-${suffix}`);
    }
    await state.leave?.(page);
  }
  assert.deepEqual(page.consoleErrors, []);
  await page.context().close();
}
