// How the page looks and greets: colours, size, the first steps, the sentence in numbers; and that
// what nothing keeps is not lost when something else takes its place.
import assert from 'node:assert/strict';
import {describe as suite, test} from 'node:test';
import {browser, site} from './browser_and_site.mjs';
import {
  chooseFiles, clickControl, describe, harbour, isAtRest, openPage, screenshot, singleFileUrl,
  union, waitForAnalysis, waitUntil,
} from './support.mjs';

suite('colours', () => {
  test('follow what the system asks for, also while the page is open', async () => {
    const page = await openPage(browser, singleFileUrl, {colorScheme: 'dark'});
    const wishes = [
      [{}, 'dark'],
      [{contrast: 'more'}, 'contrast-dark'],
      [{colorScheme: 'light'}, 'contrast-light'],
      [{contrast: 'no-preference'}, 'light'],
      [{forcedColors: 'active'}, 'contrast-light'],
    ];
    for (const [wish, theme] of wishes) {
      await page.emulateMedia(wish);
      await waitUntil(page, ({look}) => look.theme === theme);
      assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), theme);
      await screenshot(page, `look-${theme}`);
    }
    await page.context().close();
  });

  test('chosen by the menu hold for the next visit', async () => {
    const page = await openPage(browser, site.url);
    await clickControl(page, 'display');
    await waitUntil(page, hasControl('colours_contrast_dark'));
    await screenshot(page, 'look-menu');
    await clickControl(page, 'colours_contrast_dark');
    await waitUntil(page, ({look}) => look.theme === 'contrast-dark');
    await reload(page);
    assert.equal((await describe(page)).look.theme, 'contrast-dark');
    assert.deepEqual(page.consoleErrors, []);
    await page.context().close();
  });
});

suite('size', () => {
  test('changes by keys, palette and menu, and holds for the next visit', async () => {
    const page = await openPage(browser, singleFileUrl);
    const sizeIs = (percent) => waitUntil(page, ({look}) => look.percent === percent);
    await page.keyboard.type('+');
    await sizeIs(115);
    await page.keyboard.type('-');
    await sizeIs(100);
    await page.keyboard.type('-');
    await sizeIs(90);
    await page.keyboard.press('Shift+Digit0');
    await sizeIs(100);
    await page.keyboard.press('Control+k');
    await waitUntil(page, ({palette}) => palette !== null);
    await page.waitForFunction(() => document.activeElement.id === 'agent');
    await page.keyboard.type('larger');
    await waitUntil(page, ({palette}) => palette === 'Larger');
    await page.keyboard.press('Enter');
    await sizeIs(115);
    await clickControl(page, 'display');
    await waitUntil(page, hasControl('size_larger'));
    await clickControl(page, 'size_larger');
    await sizeIs(130);
    assert.equal((await describe(page)).notices.filter((each) => /^Size/.test(each)).length, 1);
    await reload(page);
    await sizeIs(130);
    await page.context().close();
  });

  test('is no larger than the window can show', async () => {
    const page = await openPage(browser, singleFileUrl, {viewport: {width: 640, height: 640}});
    for (let i = 0; i < 14; ++i) await page.keyboard.type('+');
    await waitUntil(page, ({look}) => look.percent === 200);
    await screenshot(page, 'look-largest');
    for (let i = 0; i < 14; ++i) await page.keyboard.type('-');
    await waitUntil(page, ({look}) => look.percent === 60);
    await screenshot(page, 'look-smallest');
    await page.context().close();
  });
});

suite('the first steps', () => {
  test('lead on by what the reader does, and come once', async () => {
    const page = await openPage(browser, site.url, {firstSteps: true});
    const hintIs = (number) => waitUntil(page, ({hint}) => (hint?.number ?? 0) === number);
    await hintIs(1);
    await screenshot(page, 'first-step-1');
    await clickControl(page, 'hint_next');
    await hintIs(2);
    await screenshot(page, 'first-step-2');
    const [{box: name}] = (await describe(page)).entities;
    await page.mouse.click(name.x + 25, name.y + name.height / 2);
    await hintIs(3);
    await screenshot(page, 'first-step-3');
    const [{box: row}] = (await describe(page)).rows;
    await page.mouse.click(row.x + 60, row.y + 12);
    await hintIs(4);
    await screenshot(page, 'first-step-4');
    await page.keyboard.type('?');
    await hintIs(0);
    await reload(page);
    assert.equal((await describe(page)).hint, null);
    assert.deepEqual(page.consoleErrors, []);
    await page.context().close();
  });

  test('go away by Esc for this visit, by their button for good, and come when called', async () => {
    const page = await openPage(browser, singleFileUrl, {firstSteps: true});
    await waitUntil(page, ({hint}) => hint);
    await page.keyboard.press('Escape');
    await waitUntil(page, ({hint}) => !hint);
    assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), []);
    await reload(page);
    await waitUntil(page, ({hint}) => hint);
    await clickControl(page, 'hint_never');
    await waitUntil(page, ({hint}) => !hint);
    await reload(page);
    assert.equal((await describe(page)).hint, null);
    await page.keyboard.type('?');
    await waitUntil(page, hasControl('first_steps'));
    await clickControl(page, 'first_steps');
    await waitUntil(page, ({hint}) => hint?.number === 1);
    await page.context().close();
  });

  test('on a telephone point at what is there', async () => {
    const page = await openPage(browser, singleFileUrl, {
      firstSteps: true, viewport: {width: 390, height: 780}, hasTouch: true, isMobile: true,
      deviceScaleFactor: 2,
    });
    for (let number = 1; number <= 4; ++number) {
      await waitUntil(page, ({hint}) => hint?.number === number);
      await screenshot(page, `first-step-telephone-${number}`);
      await clickControl(page, 'hint_next');
    }
    await waitUntil(page, ({hint}) => !hint);
    await page.context().close();
  });
});

suite('the sentence in numbers', () => {
  test('each number leads to what it counts', async () => {
    const page = await openPage(browser, singleFileUrl);
    const {overview, counts} = await describe(page);
    assert.match(overview, /^5 articles make \d+ claims: .* said by all, .*; \d independent texts/);
    const [claims, ...groups] = overview.match(/(?<=make |: |, )\d+/g).map(Number);
    assert.equal(groups.reduce((sum, count) => sum + count), claims);
    for (const [id, words] of [['one', 'by one only'], ['several', 'by several']]) {
      const number = Number(new RegExp(`(\\d+) ${words}`).exec(overview)[1]);
      await clickControl(page, `overview_${id}`);
      await waitUntil(page, ({counts: {shown}}) => shown === number);
    }
    await clickControl(page, 'overview_claims');
    await waitUntil(page, ({counts: {shown}}) => shown === counts.rows);
    await clickControl(page, 'overview_conflicts');
    await waitUntil(page, ({view}) => view === 'view_conflicts');
    await clickControl(page, 'overview_texts');
    await waitUntil(page, ({view}) => view === 'view_sources');
    await page.context().close();
  });

  test('its numbers are reached and followed by keys', async () => {
    const page = await openPage(browser, singleFileUrl);
    const number = Number(/(\d+) by one only/.exec((await describe(page)).overview)[1]);
    await page.keyboard.press('1');  // the articles stand behind it
    await page.keyboard.press('Shift+Tab');
    for (let i = 0; i < 5; ++i) await page.keyboard.press('ArrowRight');
    await screenshot(page, 'look-overview-keys');
    await page.keyboard.press('Enter');
    await waitUntil(page, ({counts: {shown}}) => shown === number);
    await page.context().close();
  });
});

suite('what nothing keeps', () => {
  test('comes back after a link took its place', async () => {
    const page = await openPage(browser, site.url);
    const link = await linkTo(page, [union]);
    await keepNothing(page);
    await chooseFiles(page, [harbour]);
    await waitUntil(page, ({counts}) => counts.articles === 2);
    await waitForAnalysis(page, 2);
    await page.goto(link);  // the same page: only what is behind the # differs
    await waitUntil(page, ({counts}) => counts.articles === 1);
    const told = await waitUntil(page, hasControl('bring_back'));
    assert.ok(told.notices.some((notice) => /^2 articles made room, kept nowhere/.test(notice)));
    await screenshot(page, 'bring-back');
    await clickControl(page, 'bring_back');
    await waitForAnalysis(page, 2);
    await page.context().close();
  });

  test('comes back after the example by undoing', async () => {
    const page = await openPage(browser, singleFileUrl);
    await keepNothing(page);
    await chooseFiles(page, [harbour, union]);
    await waitForAnalysis(page, 2);
    await clickControl(page, 'example');
    await waitUntil(page, ({counts}) => counts.articles > 2);
    await page.keyboard.press('Control+z');
    await waitForAnalysis(page, 2);
    assert.deepEqual(await page.evaluate(() => Object.values(localStorage)), ['nothing']);
    await page.context().close();
  });

  test('of the settings nothing is kept either, and no first steps come', async () => {
    const page = await openPage(browser, singleFileUrl, {firstSteps: true});
    await waitUntil(page, ({hint}) => hint);
    await clickControl(page, 'hint_never');
    await keepNothing(page);
    await page.keyboard.type('+');
    await waitUntil(page, ({look}) => look.percent === 115);
    assert.deepEqual(await page.evaluate(() => Object.values(localStorage)), ['nothing']);
    await reload(page);
    const {look, hint} = await describe(page);
    assert.equal(look.percent, 100);
    assert.equal(hint, null);
    await page.context().close();
  });
});

// --- what a reader does ---

function hasControl(id) {
  return ({controls}) => controls.some((control) => control.id === id);
}

async function reload(page) {
  await page.reload();
  await page.waitForFunction(isAtRest, null, {timeout: 60_000});
}

async function keepNothing(page) {
  await clickControl(page, 'workspaces');
  await page.getByLabel('Keep my work').click();
  const sure = page.getByRole('button', {name: 'Keep nothing'});
  await Promise.race([sure.waitFor(), page.getByText('Nothing is kept.', {exact: true}).waitFor()]);
  if (await sure.isVisible()) await sure.click();
  await page.getByText('Nothing is kept.', {exact: true}).waitFor();
  await page.getByRole('button', {name: 'Close'}).click();
}

async function linkTo(page, files) {
  await page.evaluate(() => {
    navigator.clipboard.writeText = (text) => {
      globalThis.copied = text;
      return Promise.resolve();
    };
  });
  await chooseFiles(page, files);
  await waitForAnalysis(page, files.length);
  await clickControl(page, 'share');
  await page.waitForFunction(() => globalThis.copied);
  return page.evaluate(() => globalThis.copied);
}
