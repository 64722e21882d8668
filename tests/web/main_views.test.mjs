// The views of the main pane: each opens, shows the example or articles, and leads on.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {
  chooseFiles, clickBox, clickControl, describe, harbour, launchBrowser, openPage, screenshot,
  singleFileUrl, union, waitForAnalysis, waitUntil,
} from './support.mjs';

const views = [
  'view_matrix', 'view_conflicts', 'view_side_by_side', 'view_overlap', 'view_sets',
  'view_timeline', 'view_sources', 'view_names',
];

let browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser.close());

for (const [size, viewport] of Object.entries({
  wide: {width: 1440, height: 900}, phone: {width: 390, height: 844},
})) {
  test(`every view opens and draws, ${size}`, async () => {
    const page = await openPage(browser, singleFileUrl, {viewport});
    for (const view of views) {
      await openView(page, view);
      await screenshot(page, `${view}-${size}`);
    }
    assert.deepEqual(page.consoleErrors, []);
    await page.context().close();
  });
}

test('who disputes: a conflict leads to both passages side by side', async () => {
  const page = await openPage(browser, singleFileUrl);
  await chooseFiles(page, [harbour, union]);
  await waitForAnalysis(page, 2);
  await openView(page, 'view_conflicts');
  const {items} = await describe(page);
  const conflict = items.find((item) => item.kind === 'conflict');
  assert.ok(conflict, JSON.stringify(items));
  await clickBox(page, {...conflict.box, width: 300, height: 30});
  const chosen = await waitUntil(page, (shown) => shown.chosenClaim !== null);
  assert.ok(chosen.chosenRow);
  await page.keyboard.press('Enter');
  const pair = await waitUntil(page, (shown) =>
    shown.view === 'view_side_by_side' && shown.items.some((item) => item.kind === 'link'));
  assert.equal(pair.chosenClaim, chosen.chosenClaim);
  await page.context().close();
});

test('how much of one is in the other: a cell of the map opens the two', async () => {
  const page = await openPage(browser, singleFileUrl);
  await openView(page, 'view_overlap');
  const {items} = await describe(page);
  const cell = items.find((item) => item.kind === 'overlap' && /^B makes .* of A/.test(item.text));
  assert.match(cell.text, /B makes \d+ of the \d+ claims of A \(\d+%\)/);
  await clickBox(page, cell.box);
  await waitUntil(page, (shown) => shown.view === 'view_side_by_side');
  await page.context().close();
});

test('what exactly these say: a set filters the matrix, and the chip takes it off', async () => {
  const page = await openPage(browser, singleFileUrl);
  await openView(page, 'view_sets');
  const {items, counts} = await describe(page);
  await clickBox(page, items.find((item) => item.text === 'All 5 articles').box);
  const filtered = await waitUntil(page, (shown) =>
    shown.view === 'view_matrix' && shown.filters.includes('only:A,B,C,D,E'));
  assert.ok(filtered.counts.shown < counts.rows);
  await page.keyboard.press('Escape');
  await waitUntil(page, (shown) => shown.filters.length === 0);
  await page.context().close();
});

// By its tab, or in the menu of those that have no room.
async function openView(page, id) {
  const shown = await describe(page);
  if (!shown.controls.some((control) => control.id === id)) {
    await openMainPane(page, shown);
    await clickControl(page, 'view_more');
    await waitUntil(page, (now) => now.controls.some((control) => control.id === id));
  }
  await clickControl(page, id);
  await waitUntil(page, (now) => now.view === id);
}

// A telephone may show another pane.
async function openMainPane(page, shown) {
  if (shown.controls.some((control) => control.id === 'view_more')) return;
  await clickControl(page, 'tab_claims');
  await waitUntil(page, (now) => now.controls.some((control) => control.id === 'view_more'));
}
