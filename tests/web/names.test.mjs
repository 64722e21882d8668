// What a reader does with names, the history, the palette and the search.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe as suite, test} from 'node:test';
import {
  clickBox, clickControl, describe, launchBrowser, openPage, screenshot, singleFileUrl, waitUntil,
} from './support.mjs';

let browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser.close());

suite('names', () => {
  test('a name is renamed; the matrix shows it; undo and redo; the saved workspace keeps it',
      async () => {
        const page = await openPage(browser, singleFileUrl, {acceptDownloads: true});
        const old = (await describe(page)).entities[1].name;
        await includeName(page, 1);
        await waitUntil(page, (shown) => shown.filters.includes(old));
        await renameChosen(page, 1, 'The new name');
        const renamed = await waitUntil(page, (shown) => shown.filters.includes('The new name'));
        assert.ok(namesOf(renamed).includes('The new name'));
        assert.ok(!namesOf(renamed).includes(old));
        await screenshot(page, 'name-renamed');

        await page.keyboard.press('Control+z');
        await waitUntil(page, (shown) => shown.filters.includes(old));
        await page.keyboard.press('Control+Shift+z');
        await waitUntil(page, (shown) => shown.filters.includes('The new name'));

        const download = page.waitForEvent('download');
        await page.keyboard.press('Control+s');
        const saved = readFileSync(await (await download).path());
        const other = await openPage(browser, singleFileUrl);  // knows nothing of the first
        await openFile(other, {name: 'parallax-workspace.json', bytes: saved});
        const again = await waitUntil(other, (shown) => namesOf(shown).includes('The new name'));
        assert.deepEqual(again.problems, []);
        assert.equal(again.history.done, 1);
        assert.deepEqual([...page.consoleErrors, ...other.consoleErrors], []);
        await other.context().close();
        await page.context().close();
      });

  test('two names are merged by dragging one on the other, and unmerged', async () => {
    const page = await openPage(browser, singleFileUrl);
    const before = await describe(page);
    const [target, dragged] = [before.entities[1], before.entities[3]];
    const total = Number(target.mentions) + Number(dragged.mentions);
    await page.mouse.move(...middleOf(dragged.box));
    await page.mouse.down();
    await page.mouse.move(...middleOf(target.box), {steps: 8});
    await screenshot(page, 'name-dragged');
    await page.mouse.up();
    await waitUntil(page, (shown) => !namesOf(shown).includes(dragged.name) &&
        shown.entities.some((each) =>
          each.name === target.name && Number(each.mentions) === total));
    await screenshot(page, 'name-merged');
    await clickControl(page, 'undo');
    await waitUntil(page, (shown) => namesOf(shown).includes(dragged.name));
    await page.context().close();
  });

  test('a name that cannot be used is refused in a sentence', async () => {
    const page = await openPage(browser, singleFileUrl);
    const other = (await describe(page)).entities[0].name;
    await renameChosen(page, 1, '   ');
    const shown = await waitUntil(page, (now) => now.nameProblem !== null);
    assert.equal(shown.nameProblem, 'Write a name.');
    assert.ok(namesOf(shown).includes(other));
    await page.keyboard.press('Escape');
    await waitUntil(page, (now) => now.nameProblem === null);
    await page.context().close();
  });
});

suite('commands', () => {
  test('the palette finds and runs a command by keyboard alone', async () => {
    const page = await openPage(browser, singleFileUrl);
    await page.keyboard.press('Control+k');
    await waitUntil(page, (shown) => shown.palette);
    await page.waitForFunction(() => document.activeElement.id === 'agent');
    await page.keyboard.type('only differ');
    await waitUntil(page, (shown) => shown.palette === 'Only claims that differ');
    await screenshot(page, 'palette');
    await page.keyboard.press('Enter');
    const shown = await waitUntil(page, (now) => now.counts.shown < now.counts.rows);
    assert.equal(shown.palette, null);
    assert.match(shown.history.last, /^Filtered: /);
    await page.keyboard.press('Control+z');
    await waitUntil(page, (now) => now.counts.shown === now.counts.rows);
    await page.context().close();
  });
});

suite('search', () => {
  test('words are found in all articles, one hit after the other', async () => {
    const page = await openPage(browser, singleFileUrl);
    await search(page, 'ferry');
    const found = await waitUntil(page, (shown) => shown.search.hits > 5);
    assert.equal(found.search.current, 1);
    assert.ok(found.places.some((place) => place.kind === 'current-hit'));
    await page.keyboard.press('Enter');
    await waitUntil(page, (shown) => shown.search.current === 2);
    await page.keyboard.press('F3');
    await waitUntil(page, (shown) => shown.search.current === 3);
    await page.keyboard.press('Shift+F3');
    await waitUntil(page, (shown) => shown.search.current === 2);
    await screenshot(page, 'search');
    await page.keyboard.press('Escape');
    await waitUntil(page, (shown) => shown.search === null && shown.places.length === 0);
    await page.context().close();
  });

  test('a filter becomes chips that a click takes out; a bad one is told', async () => {
    const page = await openPage(browser, singleFileUrl);
    await search(page, 'stance:angry');
    await page.keyboard.press('Enter');
    const bad = await waitUntil(page, (shown) => shown.searchProblem !== null);
    assert.match(bad.searchProblem, /is no stance/);
    await screenshot(page, 'search-problem');
    await page.keyboard.press('Escape');
    await waitUntil(page, (shown) => shown.search === null);

    await search(page, 'article:B stance:attributed');
    await page.keyboard.press('Enter');
    const some = await waitUntil(page, (shown) => shown.filters.length === 2);
    assert.ok(some.counts.shown > 0 && some.counts.shown < some.counts.rows);
    await screenshot(page, 'search-chips');
    await clickControl(page, 'chip');
    await waitUntil(page, (shown) => shown.filters.length === 1);
    await page.context().close();
  });
});

// --- what a reader does ---

async function includeName(page, number) {
  const {entities} = await describe(page);
  await clickBox(page, {...entities[number].box, x: entities[number].box.x + 4, width: 40});
}

async function renameChosen(page, number, name) {
  const {entities} = await describe(page);
  await page.mouse.click(...middleOf(entities[number].box));
  await waitUntil(page, (shown) => shown.chosenNames.length === 1);
  await page.keyboard.press('F2');
  await page.waitForFunction(() => document.activeElement.id === 'agent');
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
}

async function search(page, text) {
  await page.keyboard.press('Control+f');
  await waitUntil(page, (shown) => shown.search !== null);
  await page.waitForFunction(() => document.activeElement.id === 'agent');
  await page.keyboard.type(text);
  await waitUntil(page, (shown) => shown.search.query === text);
}

async function openFile(page, file) {
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Control+o');
  await (await chooser).setFiles([
    {name: file.name, mimeType: 'application/json', buffer: file.bytes},
  ]);
}

function namesOf(shown) {
  return shown.entities.map((entity) => entity.name);
}

function middleOf({x, y, width, height}) {
  return [x + Math.min(width, 200) / 2, y + height / 2];
}
