// What a reader does with rows, stances and conflicts.
import assert from 'node:assert/strict';
import {after, before, describe as suite, test} from 'node:test';
import {
  clickBox, clickControl, describe, launchBrowser, openPage, screenshot, singleFileUrl, waitUntil,
} from './support.mjs';

let browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser?.close());

suite('claims', () => {
  test('two rows are joined with the keyboard; it is shown, undone, done again and kept',
      async () => {
        const page = await openPage(browser, singleFileUrl);
        const {counts, rows} = await describe(page);
        await clickBox(page, rows[0].box);
        await waitUntil(page, ({chosenRow}) => chosenRow === rows[0].label);
        await page.keyboard.press('j');
        await waitUntil(page, ({joining}) => joining);
        await screenshot(page, 'claims-joining');
        await page.keyboard.press('ArrowDown');
        await waitUntil(page, ({chosenRow}) => chosenRow !== rows[0].label);
        await page.keyboard.press('Enter');
        const joined = await waitUntil(page, (now) => now.counts.rows === counts.rows - 1);
        assert.equal(joined.joining, null);
        assert.equal(joined.chosenRow, rows[0].label);
        assert.match(joined.rowSummary, /changed by you/);
        assert.match(joined.history.last, /^Joined /);
        await screenshot(page, 'claims-joined');
        await page.keyboard.press('Control+z');
        await waitUntil(page, (now) => now.counts.rows === counts.rows);
        await page.keyboard.press('Control+Shift+z');
        await waitUntil(page, (now) => now.counts.rows === counts.rows - 1 && now.workspace.kept &&
            !now.workspace.saving);
        await page.reload();
        await waitUntil(page, (now) => now.counts.rows === counts.rows - 1);
        assert.deepEqual(page.consoleErrors, []);
        await page.context().close();
      });

  test('parts of a claim are unfolded by its sign and by a key, and count nowhere', async () => {
    const page = await openPage(browser, singleFileUrl);
    const {counts, overview} = await describe(page);
    await page.keyboard.press('3');
    for (let i = 0; i < 60; ++i) {
      await page.keyboard.press('ArrowDown');
      if (/between Tessmouth and the island/.test((await describe(page)).chosenRow)) break;
    }
    const hasParts = ({rows}) => rows.some(({group}) => group === 'part');
    const isPartBelow = ({rows}) => {
      const at = rows.findIndex(({group}) => group === 'part');
      return at > 0 && /between Tessmouth and the island/.test(rows[at - 1].label);
    };
    await page.keyboard.press('p');
    const unfolded = await waitUntil(page, isPartBelow);
    assert.equal(unfolded.counts.rows, counts.rows);
    assert.equal(unfolded.counts.shown, counts.shown);
    assert.equal(unfolded.overview, overview);
    await page.keyboard.press('ArrowDown');
    const chosen = await waitUntil(page, ({rowSummary}) => /^Part of /.test(rowSummary));
    assert.match(chosen.chosenRow, /between Tessmouth$/);
    await screenshot(page, 'claims-part');
    await page.keyboard.press('p');
    const folded = await waitUntil(page, (now) => !hasParts(now));
    assert.match(folded.chosenRow, /between Tessmouth and the island/);  // never out of sight

    const row = folded.rows.find(({label}) => /between Tessmouth and the island/.test(label));
    await page.mouse.click(row.box.x + 20, row.box.y + row.box.height / 2);
    await waitUntil(page, isPartBelow);
    await page.mouse.click(row.box.x + 20, row.box.y + row.box.height / 2);
    await waitUntil(page, (now) => !hasParts(now));
    assert.deepEqual(page.consoleErrors, []);
    await page.context().close();
  });

  test('the menu of a cell splits it off and changes its stance', async () => {
    const page = await openPage(browser, singleFileUrl);
    const {counts, rows, cells} = await describe(page);
    const shared = rows.find((row) => row.group === 'all-say');
    const cell = cells.find((each) => each.row === shared.label && each.state === 'asserted');
    await openMenu(page, cell);
    await screenshot(page, 'claim-menu');
    await clickMenuLine(page, 'menu_stance', 1);
    await waitUntil(page, ({told}) => told.some((note) => /hedged.*changed by you/.test(note)));
    await openMenu(page, cell);
    await clickControl(page, 'menu_split');
    const split = await waitUntil(page, (now) => now.counts.rows === counts.rows + 1);
    assert.match(split.history.last, /^Split what /);
    await screenshot(page, 'claim-split');
    await page.context().close();
  });

  test('a conflict is judged in the menu and dismissed in the palette', async () => {
    const page = await openPage(browser, singleFileUrl, {colorScheme: 'dark'});
    const {rows, cells} = await describe(page);
    const row = rows.find(({group}) => group === 'differs');
    const cell = cells.find((each) => each.row === row.label && each.state === 'differs');
    await openMenu(page, cell);
    await screenshot(page, 'claim-menu-dark');
    const before = (await describe(page)).conflicts.length;
    await clickMenuLine(page, 'menu_updated', 0);
    await waitUntil(page, ({conflicts}) => conflicts.some((each) => /changed by you/.test(each)));
    await screenshot(page, 'conflict-judged-dark');
    await page.keyboard.press('Control+k');
    await waitUntil(page, (shown) => shown.palette);
    await page.waitForFunction(() => document.activeElement.id === 'agent');
    await page.keyboard.type('dismiss the conflict');
    await waitUntil(page, (shown) => shown.palette === 'Dismiss the conflict');
    await page.keyboard.press('Enter');
    await waitUntil(page, ({conflicts}) => conflicts.length === before - 1);
    await page.context().close();
  });
});

async function openMenu(page, {box}) {
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2, {button: 'right'});
  await waitUntil(page, ({controls}) => controls.some(({id}) => id === 'menu_join'));
}

// The `number`th line of the menu with this name.
async function clickMenuLine(page, id, number) {
  const {controls} = await describe(page);
  await clickBox(page, controls.filter((control) => control.id === id)[number].box);
}
