// The main job, from a host's sub-folder and from disk: load, filter, open a cell, share.
import assert from 'node:assert/strict';
import {describe as suite, test} from 'node:test';
import {browser, site} from './browser_and_site.mjs';
import {
  chooseFiles, clickBox, clickControl, describe, dropFiles, harbour, openPage, screenshot,
  singleFileUrl, union, waitForAnalysis, waitUntil,
} from './support.mjs';

for (const [name, url] of [['site', () => site.url], ['single file', () => singleFileUrl]]) {
  suite(name, () => {
    test('opens with the example matrix', async (t) => {
      // Before anything else: when the first frame with an analysis was drawn.
      const page = await openPage(browser, url(), {
        init: () => {
          const poll = () => {
            const shown = globalThis.parallax?.describe();
            if (shown?.counts.analyzed && shown.framesDrawn > 0) {
              globalThis.matrixAt = performance.now();
            } else {
              setTimeout(poll, 5);
            }
          };
          poll();
        },
      });
      const shown = await describe(page);
      assert.equal(shown.counts.articles, 5);
      assert.ok(shown.counts.rows > 10);
      assert.deepEqual(shown.problems, []);
      assert.deepEqual(page.consoleErrors, []);
      const matrixAt = await page.evaluate(() => globalThis.matrixAt);
      t.diagnostic(`page open to example matrix: ${Math.round(matrixAt)} ms`);
      await screenshot(page, `example-${name.replace(' ', '-')}`);
      await page.context().close();
    });

    test('files are added by the chooser and analysed in the worker', async () => {
      const page = await openPage(browser, url());
      await chooseFiles(page, [harbour, union]);
      const shown = await waitForAnalysis(page, 2);
      assert.ok(hasArticle(shown, 'New crane at Port Elwin'), JSON.stringify(shown.articles));
      assert.deepEqual(page.consoleErrors, []);
      await page.context().close();
    });

    test('files are added by dropping them on the page', async () => {
      const page = await openPage(browser, url());
      await dropFiles(page, [harbour]);
      const shown = await waitForAnalysis(page, 1);
      assert.ok(shown.entities.some((entity) => entity.name.includes('Brandt')));
      assert.equal(await page.locator('#drop').isVisible(), false);
      await page.context().close();
    });

    test('an article is added by pasting it', async () => {
      const page = await openPage(browser, url());
      await paste(page, union.text);
      await page.locator('#paste').waitFor({state: 'visible'});
      assert.equal(await page.inputValue('#paste [name=text]'), union.text);
      await page.fill('#paste [name=outlet]', 'The Elwin Echo');
      await page.fill('#paste [name=date]', '2026-03-04');
      await screenshot(page, `paste-${name.replace(' ', '-')}`);
      await page.click('#paste button.primary');
      await waitForAnalysis(page, 1);
      assert.equal(await page.locator('#paste').isVisible(), false);
      // The keyboard is back with the app.
      assert.equal(await page.evaluate(() => document.activeElement.id), 'canvas');
      await page.context().close();
    });

    test('an entity filters the rows', async () => {
      const page = await openPage(browser, url());
      const all = await describe(page);
      await clickBox(page, leftEnd(all.entities[1].box));
      const some = await waitUntil(page, (shown) => shown.counts.shown < shown.counts.rows);
      assert.equal(some.entities[1].mark, 'include');
      assert.ok(some.counts.shown > 0);
      await page.keyboard.press('Escape');
      await waitUntil(page, (shown) => shown.counts.shown === shown.counts.rows);
      await page.context().close();
    });

    test('a cell opens its article at the sentence, a sentence shows its row', async () => {
      const page = await openPage(browser, url());
      const before = await describe(page);
      const badge = 'B';
      const cell = before.cells.find((each) =>
        each.article === badge && each.state !== 'not-found' && each.box.y < 600);
      await clickBox(page, cell.box);
      const shown = await waitUntil(page, (now) => isInView(chosenClaimOf(now)));
      assert.equal(shown.chosenRow, cell.row);
      assert.notEqual(shown.openArticle, before.openArticle);
      await screenshot(page, `cell-${name.replace(' ', '-')}`);

      const other = shown.claims.find((each) =>
        each.text !== shown.chosenClaim && each.box.y > 200 && each.box.y < 500);
      await clickBox(page, other.box);
      const after = await waitUntil(page, (now) =>
        now.chosenClaim === other.text && isInView(chosenRowOf(now)));
      assert.notEqual(after.chosenRow, shown.chosenRow);
      await page.context().close();
    });

    test('a share link reopens the workspace, also in an open page', async (t) => {
      const page = await openPage(browser, url());
      await recordClipboard(page);
      await chooseFiles(page, [harbour, union, ...letters]);
      await waitForAnalysis(page, 5);
      await clickControl(page, 'share');
      await waitUntil(page, (shown) => shown.notices.some(isAboutLink));
      const link = await page.evaluate(() => globalThis.copied);
      assert.ok(link.startsWith(url() + '#w1='), link.slice(0, 80));
      t.diagnostic(`link with 5 articles: ${link.length} characters`);

      const reader = await openPage(browser, link);
      const shown = await waitForAnalysis(reader, 5);
      assert.ok(hasArticle(shown, 'New crane at Port Elwin'), JSON.stringify(shown.articles));
      await reader.reload();
      await waitForAnalysis(reader, 5);
      assert.deepEqual(reader.consoleErrors, []);

      const open = await openPage(browser, url());
      await open.evaluate((hash) => {
        location.hash = hash;
      }, new URL(link).hash);
      await waitForAnalysis(open, 5);
      for (const each of [page, reader, open]) await each.context().close();
    });
  });
}

// Three more articles on the same crane.
const letters = ['fishermen', 'neighbours', 'carriers'].map((who) => ({
  name: `${who}.txt`,
  text: `A letter from the ${who}\n\nThe ${who} of Port Elwin welcome the crane. ` +
      'It cost 12 million euros.\n',
}));

function isAboutLink(notice) {
  return notice.startsWith('Link copied');
}

function chosenClaimOf(shown) {
  return shown.claims.find((each) => each.text === shown.chosenClaim);
}

function chosenRowOf(shown) {
  return shown.rows.find((each) => each.label === shown.chosenRow);
}

// Below the top bar and inside the window, where a pane can show it.
function isInView(thing) {
  return thing !== undefined && thing.box.y > 100 && thing.box.y < 880;
}

function hasArticle(shown, title) {
  return shown.articles.some((article) => article.title.includes(title));
}

// The checkbox at the left of a row.
function leftEnd(box) {
  return {...box, x: box.x + 4, width: 40};
}

function paste(page, text) {
  return page.evaluate((content) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', content);
    document.getElementById('canvas').dispatchEvent(
        new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true}));
  }, text);
}

// The system's clipboard is out of reach of a headless browser.
function recordClipboard(page) {
  return page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', {value: {
      writeText: async (text) => {
        globalThis.copied = text;
      },
    }});
  });
}
