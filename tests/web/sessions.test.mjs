// What is kept in the browser from one visit to the next, and what is not.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe as suite, test} from 'node:test';
import {browser, site} from './browser_and_site.mjs';
import {
  chooseFiles, clickControl, describe, harbour, isAtRest, openPage, screenshot, singleFileUrl,
  union, waitForAnalysis, waitUntil,
} from './support.mjs';

const places = [['from disk', () => singleFileUrl], ['in a sub-folder of a host', () => site.url]];
for (const [name, url] of places) {
  suite(`workspaces ${name}`, () => {
    test('articles, corrections and undone corrections survive a reload', async () => {
      const page = await openPage(browser, url());
      await loadTwo(page);
      const old = await renameFirst(page, 'The renamed one');
      await renameFirst(page, 'Undone later');
      await page.keyboard.press('Control+z');
      await waitUntilKept(page, (shown) => names(shown).includes('The renamed one'));

      await reload(page);
      const again = await waitForAnalysis(page, 2);
      assert.deepEqual(again.articles.length, 2);
      assert.ok(names(again).includes('The renamed one'));
      assert.ok(!names(again).includes(old));
      assert.equal(again.history.done, 1);
      assert.equal(again.history.steps, 2);
      assert.deepEqual(again.problems, []);
      assert.match(again.workspace.name, /New crane/);
      assert.ok(again.workspace.kept);
      await page.keyboard.press('Control+Shift+z');
      await waitUntil(page, (shown) => names(shown).includes('Undone later'));
      assert.deepEqual(page.consoleErrors, []);
      await page.context().close();
    });

    test('nothing is kept of what the reader only looked at', async () => {
      const page = await openPage(browser, url());
      await page.waitForTimeout(600);  // longer than keeping would take
      assert.deepEqual(await databases(page), []);
      await reload(page);
      assert.equal((await describe(page)).workspace.name, '');
      await page.context().close();
    });
  });
}

suite('workspaces', () => {
  test('the articles are listed at once, and they are compared with progress', async () => {
    const page = await openPage(browser, singleFileUrl);
    await loadTwo(page);
    await waitUntilKept(page);
    await page.addInitScript(() => {
      globalThis.Worker = class {
        postMessage() {}
        terminate() {}
      };
    });
    await page.reload();
    const shown = await waitUntil(page, ({articles, running}) => articles.length === 2 && running);
    assert.equal(shown.counts.analyzed, 0);
    await page.context().close();
  });

  test('a tab that crashes loses nothing', async () => {
    const page = await openPage(browser, site.url);
    await loadTwo(page);
    await waitUntilKept(page);
    const next = await page.context().newPage();
    await page.goto('chrome://crash').catch(() => {});
    await next.goto(site.url);
    await waitForAnalysis(next, 2);
    await next.context().close();
  });

  test('a change is kept at once', async () => {
    const page = await openPage(browser, site.url);
    await loadTwo(page);
    await waitUntilKept(page);
    await renameFirst(page, 'The renamed one');
    await reload(page);
    await waitUntil(page, (shown) => names(shown).includes('The renamed one'));
    await page.context().close();
  });

  test('a workspace that stops the page again and again is left alone, and told', async () => {
    const page = await openPage(browser, singleFileUrl);
    await loadTwo(page);
    await waitUntilKept(page);
    await page.addInitScript(() => {
      globalThis.Worker = class {  // never ends: the page goes away while it opens the workspace
        postMessage() {}
        terminate() {}
      };
    });
    for (let visit = 0; visit < 2; ++visit) {
      await page.reload();
      await waitUntil(page, ({running}) => running);
    }
    await page.reload();
    const shown = await waitUntil(page, ({problems}) => problems.length > 0);
    assert.match(shown.problems[0], /was not opened, because the page stopped/);
    assert.equal(shown.counts.analyzed, shown.counts.articles);
    await openList(page);
    assert.equal((await listed(page)).length, 1);
    await page.context().close();
  });

  test('the corrected example is kept as the example', async () => {
    const page = await openPage(browser, singleFileUrl);
    const {counts} = await describe(page);
    await renameFirst(page, 'The renamed one');
    await waitUntilKept(page);
    await reload(page);
    const again = await waitUntil(page, (shown) => names(shown).includes('The renamed one'));
    assert.equal(again.workspace.name, 'Example');
    assert.equal(again.counts.analyzed, counts.analyzed);
    await loadTwo(page);  // makes room all the same
    const own = await waitUntilKept(page, (shown) => /New crane/.test(shown.workspace.name));
    assert.equal(own.counts.articles, 2);
    await openList(page);
    assert.deepEqual((await listed(page)).map(({name}) => name).sort(),
                     ['Example', 'New crane at Port Elwin lifts its first load']);
    await page.context().close();
  });

  test('two workspaces: new, renamed, opened, deleted, brought back', async () => {
    const page = await openPage(browser, singleFileUrl);
    await chooseFiles(page, [harbour]);
    await waitForAnalysis(page, 1);
    await waitUntilKept(page);
    await openList(page);
    await page.getByRole('button', {name: 'New workspace'}).click();
    await waitUntil(page, ({counts}) => counts.articles === 0);
    await chooseFiles(page, [union]);
    await waitForAnalysis(page, 1);
    await waitUntilKept(page, ({workspace}) => /Dock workers/.test(workspace.name));

    await openList(page);
    assert.deepEqual((await listed(page)).map(({name, current}) => [name, current]), [
      ['Dock workers question crane at Port Elwin', true],
      ['New crane at Port Elwin lifts its first load', false],
    ]);
    await screenshot(page, 'workspaces');
    await row(page, 'New crane').getByRole('button', {name: 'Rename'}).click();
    await page.getByLabel('Name of the workspace').fill('The crane');
    await page.keyboard.press('Enter');
    await row(page, 'The crane').waitFor();
    await row(page, 'The crane').locator('.open').click();
    const crane = await waitUntil(page, ({workspace, counts}) =>
      workspace.name === 'The crane' && counts.analyzed === 1);
    assert.match(crane.articles[0].title, /New crane/);

    await openList(page);
    await row(page, 'Dock workers').getByRole('button', {name: 'Delete'}).click();
    await page.getByText('Deleted \u201CDock workers').waitFor();
    await screenshot(page, 'workspaces-deleted');
    await page.getByRole('button', {name: 'Undo'}).click();
    await row(page, 'Dock workers').waitFor();
    await row(page, 'The crane').getByRole('button', {name: 'Delete'}).click();
    await page.getByText('Deleted \u201CThe crane').waitFor();
    await page.getByRole('button', {name: 'Close'}).click();
    await waitUntil(page, ({counts}) => counts.articles === 0);
    await reload(page);
    await openList(page);
    assert.deepEqual((await listed(page)).map(({name}) => name.slice(0, 12)), ['Dock workers']);
    assert.deepEqual(page.consoleErrors, []);
    await page.context().close();
  });

  test('the list of workspaces is in the dark, too', async () => {
    const page = await openPage(browser, singleFileUrl, {colorScheme: 'dark'});
    await loadTwo(page);
    await waitUntilKept(page);
    await openList(page);
    await screenshot(page, 'workspaces-dark');
    await page.context().close();
  });

  test('two tabs that change one workspace keep both', async () => {
    const page = await openPage(browser, site.url);
    await chooseFiles(page, [harbour]);
    await waitForAnalysis(page, 1);
    await waitUntilKept(page);
    const other = await page.context().newPage();
    other.on('filechooser', () => {});
    await other.goto(site.url);
    await waitForAnalysis(other, 1);
    await chooseFiles(page, [union]);
    await waitForAnalysis(page, 2);
    await waitUntilKept(page);
    await chooseFiles(other, [{name: 'third.txt', text: 'The crane at Elwin stood still.\n'}]);
    const told = await waitUntil(other, ({notices}) => notices.some((n) => /another tab/.test(n)));
    assert.match(told.workspace.name, /\(2\)$/);
    await openList(page);
    assert.deepEqual((await listed(page)).map(({facts}) => facts.split(' \u00B7 ')[0]),
                     ['2 articles', '2 articles']);
    await page.context().close();
  });

  test('a link changes no kept workspace, and is kept once it is changed itself', async () => {
    const page = await openPage(browser, site.url);
    await page.evaluate(() => {
      navigator.clipboard.writeText = (text) => {
        globalThis.copied = text;
        return Promise.resolve();
      };
    });
    await chooseFiles(page, [union]);
    await waitForAnalysis(page, 1);
    await clickControl(page, 'share');
    await page.waitForFunction(() => globalThis.copied);
    const link = await page.evaluate(() => globalThis.copied);
    await chooseFiles(page, [harbour]);
    await waitForAnalysis(page, 2);
    await waitUntilKept(page);

    await page.goto(link);
    await waitUntil(page, ({workspace}) => workspace.name === 'From a link');
    const opened = await waitForAnalysis(page, 1);
    assert.equal(opened.workspace.kept, false);
    await openList(page);
    assert.deepEqual((await listed(page)).map(({facts}) => facts.split(' \u00B7 ')[0]),
                     ['2 articles']);
    await page.getByRole('button', {name: 'Close'}).click();
    await renameFirst(page, 'The renamed one');
    await waitUntilKept(page);
    assert.equal(new URL(page.url()).hash, '');
    await reload(page);
    await waitUntil(page, (shown) => names(shown).includes('The renamed one'));
    await openList(page);
    assert.equal((await listed(page)).length, 2);
    await page.context().close();
  });

  test('opening the example leaves the kept workspace as it is', async () => {
    const page = await openPage(browser, singleFileUrl);
    await chooseFiles(page, [harbour]);
    // The name moves the buttons beside it.
    await waitUntil(page, ({counts, workspace}) =>
      counts.articles === 1 && /New crane/.test(workspace.name));
    await clickControl(page, 'example');  // perhaps before it was kept
    await waitUntil(page, ({counts}) => counts.articles > 2);
    await waitUntil(page, ({workspace}) => !workspace.saving);
    await reload(page);
    await waitForAnalysis(page, 1);
    await page.context().close();
  });
});

suite('keeping nothing', () => {
  test('forgetting empties the browser after a question', async () => {
    const page = await openPage(browser, singleFileUrl);
    await loadTwo(page);
    await waitUntilKept(page);
    await page.keyboard.press('Control+k');
    await waitUntil(page, (shown) => shown.palette);
    await page.waitForFunction(() => document.activeElement.id === 'agent');
    await page.keyboard.type('forget everything');
    await page.keyboard.press('Enter');
    await page.getByText('Delete the one kept workspace for good').waitFor();
    await screenshot(page, 'workspaces-forget');
    await page.getByRole('button', {name: 'Delete all'}).click();
    await waitUntil(page, ({counts}) => counts.articles > 2);
    assert.deepEqual(await databases(page), []);
    assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), []);
    await reload(page);
    assert.equal((await describe(page)).workspace.name, '');
    await page.context().close();
  });

  test('nothing is kept when the reader says so, except that', async () => {
    const page = await openPage(browser, singleFileUrl);
    await loadTwo(page);
    await waitUntilKept(page);
    await openList(page);
    await page.getByLabel('Keep my work').click();
    await page.getByRole('button', {name: 'Keep nothing'}).click();
    await page.getByText('Nothing is kept.', {exact: true}).waitFor();
    await page.getByRole('button', {name: 'Close'}).click();
    assert.equal((await describe(page)).counts.articles, 2);
    await renameFirst(page, 'The renamed one');
    await page.waitForTimeout(800);  // longer than keeping would take
    assert.deepEqual(await databases(page), []);
    assert.deepEqual(await page.evaluate(() => Object.values(localStorage)), ['nothing']);

    await reload(page);
    const fresh = await describe(page);
    assert.ok(fresh.counts.articles > 2);
    assert.equal(fresh.workspace.keeps, false);
    await loadTwo(page);
    await openList(page);
    assert.equal(await page.getByLabel('Keep my work').isChecked(), false);
    await page.getByLabel('Keep my work').click();
    await row(page, 'New crane').waitFor();
    await reload(page);
    await waitForAnalysis(page, 2);
    await page.context().close();
  });
});

suite('storage in trouble', () => {
  test('a damaged workspace is refused in one sentence and offered as a file', async () => {
    const page = await openPage(browser, singleFileUrl, {acceptDownloads: true});
    await loadTwo(page);
    await waitUntilKept(page);
    await page.evaluate(damage);
    await page.reload();
    const shown = await waitUntil(page, ({problems}) => problems.length > 0);
    assert.equal(shown.problems.length, 1);
    assert.match(shown.problems[0], /^\u201CNew crane.* cannot be opened .* offer it as a file\.$/);
    assert.ok(shown.counts.articles > 2);  // the example
    await screenshot(page, 'workspace-damaged');
    await openList(page);
    const download = page.waitForEvent('download');
    await row(page, 'New crane').getByRole('button', {name: 'Save file'}).click();
    assert.equal(readFileSync(await (await download).path(), 'utf8'), '{"format": "parallax');
    await page.context().close();
  });

  test('a full disk is told once, in one sentence; the articles stay', async () => {
    const page = await openPage(browser, site.url);
    await loadTwo(page);
    await waitUntilKept(page);
    await page.evaluate(() => {
      const {put} = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = function(...parameters) {
        const request = put.apply(this, parameters);
        if (this.name === 'contents') {
          Object.defineProperty(this.transaction, 'error', {
            value: new DOMException('full', 'QuotaExceededError'),
          });
          this.transaction.abort();
        }
        return request;
      };
    });
    await chooseFiles(page, [{name: 'third.txt', text: 'The crane at Elwin stood still.\n'}]);
    const full = await waitUntil(page, ({problems}) => problems.length > 0);
    assert.match(full.problems[0], /^There is no room left in this browser to keep \u201CNew crane/);
    await renameFirst(page, 'The renamed one');
    await waitUntil(page, ({workspace}) => !workspace.saving);
    const later = await waitForAnalysis(page, 3);
    assert.equal(later.problems.length, 1);
    assert.equal(later.workspace.kept, false);
    await screenshot(page, 'workspace-full');
    await page.context().close();
  });

  test('a browser that keeps nothing says so when there is something to lose', async () => {
    const init = () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('no', 'SecurityError');
      };
      Object.defineProperty(globalThis, 'localStorage', {
        get() {
          throw new DOMException('no', 'SecurityError');
        },
      });
    };
    const page = await openPage(browser, singleFileUrl, {init});
    assert.deepEqual((await describe(page)).problems, []);
    await loadTwo(page);
    const told = await waitUntil(page, ({problems}) => problems.length > 0);
    assert.match(told.problems[0], /does not let the page keep .* Save the workspace as a file/);
    assert.equal((await waitForAnalysis(page, 2)).problems.length, 1);
    assert.deepEqual(page.consoleErrors, []);
    await page.context().close();
  });

  test('what a newer version kept is neither opened nor overwritten', async () => {
    const page = await openPage(browser, singleFileUrl);
    await loadTwo(page);
    await waitUntilKept(page);
    await page.evaluate(makeNewer);
    await page.reload();
    const shown = await waitUntil(page, ({problems}) => problems.length > 0);
    assert.match(shown.problems[0], /a newer version of Parallax kept it/);
    await page.context().close();
  });
});

// --- what a reader does ---

async function loadTwo(page) {
  await chooseFiles(page, [harbour, union]);
  return waitForAnalysis(page, 2);
}

async function reload(page) {
  await page.reload();
  await page.waitForFunction(isAtRest, null, {timeout: 60_000});
}

function waitUntilKept(page, condition = () => true) {
  return waitUntil(page, (shown) => shown.workspace.kept && !shown.workspace.saving &&
      !shown.running && condition(shown), 60_000);
}

// Renames the first name of the list and returns its old one.
async function renameFirst(page, name) {
  const [{name: old, box}] = (await describe(page)).entities;
  await page.mouse.click(box.x + Math.min(box.width, 200) / 2, box.y + box.height / 2);
  await waitUntil(page, (shown) => shown.chosenNames.length === 1);
  await page.keyboard.press('F2');
  await page.waitForFunction(() => document.activeElement.id === 'agent');
  await page.keyboard.press('Control+a');
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await waitUntil(page, (shown) => names(shown).includes(name));
  return old;
}

async function openList(page) {
  await clickControl(page, 'workspaces');
  await page.waitForFunction(() => document.getElementById('workspaces').open);
}

function listed(page) {
  return page.locator('#workspaces-list li').evaluateAll((rows) => rows.map((each) => ({
    name: each.querySelector('b').textContent,
    facts: each.querySelector('small').textContent,
    current: each.hasAttribute('aria-current'),
  })));
}

function row(page, name) {
  return page.locator('#workspaces-list li', {has: page.locator('b', {hasText: name})});
}

function names(shown) {
  return shown.entities.map((entity) => entity.name);
}

// --- what is in the browser ---

function databases(page) {
  return page.evaluate(async () => (await indexedDB.databases()).map(({name}) => name));
}

async function damage() {
  await change('contents', (store) => store.openCursor().onsuccess = ({target}) => {
    target.result?.update(new TextEncoder().encode('{"format": "parallax'));
  });

  async function change(name, action) {
    const [{name: database}] = await indexedDB.databases();
    await new Promise((resolve) => {
      indexedDB.open(database).onsuccess = ({target}) => {
        const transaction = target.result.transaction([name], 'readwrite');
        transaction.oncomplete = () => {
          target.result.close();
          resolve();
        };
        action(transaction.objectStore(name));
      };
    });
  }
}

async function makeNewer() {
  const [{name: database}] = await indexedDB.databases();
  await new Promise((resolve) => {
    indexedDB.open(database).onsuccess = ({target}) => {
      const transaction = target.result.transaction(['records'], 'readwrite');
      transaction.oncomplete = () => {
        target.result.close();
        resolve();
      };
      transaction.objectStore('records').openCursor().onsuccess = (event) => {
        const cursor = event.target.result;
        cursor?.update({...cursor.value, version: 2});
      };
    };
  });
}
