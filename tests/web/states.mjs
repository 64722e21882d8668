// Every view and state of the app: how a reader gets there, and what must then be on screen. Used
// with any articles; those of the example have conflicts, a shared passage and dates.
import assert from 'node:assert/strict';
import {
  chooseFiles, clickBox, clickControl, describe, dropFiles, waitUntil,
} from './support.mjs';

// {name, open(page), check(shown, page), leave(page)}; each begins where the one before has left:
// at the matrix, with nothing chosen and no filter.
export const states = [
  viewState('view_matrix', (shown) => {
    assert.ok(shown.rows.length > 0 && shown.cells.length >= shown.rows.length);
    assert.ok(shown.cells.every(({box}) => box.width >= 30 && box.height >= 30));
  }),
  viewState('view_conflicts', has('conflict', /./)),
  viewState('view_side_by_side', has('link')),
  viewState('view_overlap', has('overlap', /makes \d+ of the \d+ claims of|\d+ only here/)),
  viewState('view_sets', has('set', /^(Only [A-Z]|All \d|[A-Z](, [A-Z])* and [A-Z])/)),
  viewState('view_voices', has('voice', /: \d+ claims? in [A-Z]/)),
  viewState('view_timeline', has('dated-claim')),
  viewState('view_sources', has('passage')),
  viewState('view_names', has('name')),
  {
    name: 'article',
    open: async (page) => {
      const {articles} = await describe(page);
      await clickBox(page, articles.at(-1).box);
    },
    check: (shown) => {
      assert.ok(shown.openArticle.includes(shown.articles.at(-1).title), shown.openArticle);
      const inSight = shown.claims.filter(({box}) => box.y > 0 && box.y < 800);
      assert.ok(inSight.length > 3, `${inSight.length} claims of the article in sight`);
      assert.ok(inSight.every(({box}) => box.width > 0 && box.height > 12));
    },
  },
  {
    name: 'details',
    open: async (page) => {
      const {rows} = await describe(page);
      await clickBox(page, rows[0].box);
    },
    check: (shown) => {
      assert.ok(shown.chosenRow && shown.rowSummary);
      assert.ok(shown.told.length > 0);
    },
    leave: (page) => page.keyboard.press('Escape'),
  },
  {
    name: 'entity-card',
    open: async (page) => {
      const {entities} = await describe(page);
      const {box} = entities[0];
      await page.mouse.click(box.x + 110, box.y + box.height / 2);
    },
    check: (shown) => {
      assert.equal(shown.chosenNames.length, 1);
      for (const id of ['only_its_claims', 'rename', 'mention']) assertControl(shown, id);
    },
    leave: (page) => page.keyboard.press('Escape'),
  },
  {
    name: 'palette',
    open: (page) => page.keyboard.press('Control+k'),
    check: (shown) => assert.match(shown.palette, /./),
    leave: (page) => page.keyboard.press('Escape'),
  },
  {
    name: 'shortcuts',
    open: (page) => page.keyboard.type('?'),
    check: (shown) => assertControl(shown, 'close'),
    leave: (page) => page.keyboard.press('Escape'),
  },
  {
    name: 'search',
    open: async (page) => {
      await search(page, 'the');
      await waitUntil(page, (shown) => shown.search.hits > 0);
    },
    check: (shown) => {
      assert.ok(shown.search.articles > 1);
      assertControl(shown, 'hit_claims');
      assert.ok(shown.places.some(({kind}) => kind === 'current-hit'));
    },
    leave: (page) => page.keyboard.press('Escape'),
  },
  {
    name: 'nothing-matches',
    open: async (page) => {
      await search(page, 'only:A only:B');
      await page.keyboard.press('Enter');
      await waitUntil(page, (shown) => shown.filters.length === 2);
      await page.keyboard.press('Escape');
    },
    check: (shown) => {
      assert.equal(shown.counts.shown, 0);
      assertControl(shown, 'clear_filter');
    },
    leave: async (page) => {
      await clickControl(page, 'clear_filter');
      await waitUntil(page, (shown) => shown.filters.length === 0 && shown.counts.shown > 0);
    },
  },
  {
    name: 'add-dialog',
    open: async (page) => {
      await clickControl(page, 'paste');
      await page.locator('#paste').waitFor({state: 'visible'});
    },
    check: (shown, page) => assertInside(page, '#paste', ['label', 'button']),
    leave: (page) => page.click('#paste button[value=cancel]'),
  },
  {
    name: 'workspaces',
    open: async (page) => {
      await clickControl(page, 'workspaces');
      await page.locator('#workspaces').waitFor({state: 'visible'});
    },
    check: (shown, page) => assertInside(page, '#workspaces', ['h2', 'button', 'label']),
    leave: (page) => page.click('#workspaces-close'),
  },
  {
    name: 'error',
    open: async (page) => {
      await dropFiles(page, [{name: 'report.pdf', text: '%PDF-1.7\n...'}]);
      await waitUntil(page, (shown) => shown.problems.length === 1);
    },
    check: (shown) => {
      assert.match(shown.problems[0], /^report\.pdf: PDF/);
      assert.ok(shown.counts.rows > 0, 'what was loaded is lost');
    },
  },
  {
    name: 'loading',
    open: async (page) => {
      await chooseFiles(page, manyArticles(60));
      await waitUntil(page, (shown) => shown.running !== null);
    },
    check: (shown) => assertControl(shown, 'cancel'),
    leave: async (page) => {
      await clickControl(page, 'cancel');
      await waitUntil(page, (shown) => shown.running === null);
    },
  },
  {
    name: 'empty',
    open: async (page) => {
      await clickControl(page, 'workspaces');
      await page.locator('#workspaces').waitFor({state: 'visible'});
      await page.click('#workspaces-new');
      if (await page.locator('#workspaces').isVisible()) await page.click('#workspaces-close');
      await waitUntil(page, (shown) => shown.counts.articles === 0);
    },
    check: (shown) => {
      for (const id of ['add', 'paste', 'example']) assertControl(shown, id);
    },
  },
];

// A view by its tab, or by the menu of those that have no room.
export async function openView(page, id) {
  const shown = await describe(page);
  if (!shown.controls.some((control) => control.id === id)) {
    await clickControl(page, 'view_more');
    await waitUntil(page, (now) => now.controls.some((control) => control.id === id));
  }
  await clickControl(page, id);
  await waitUntil(page, (now) => now.view === id);
}

// Opens the search and types `text` into it.
export async function search(page, text) {
  await page.keyboard.press('Control+f');
  await waitUntil(page, (shown) => shown.search !== null);
  await page.waitForFunction(() => document.activeElement.id === 'agent');
  await page.keyboard.type(text);
  await waitUntil(page, (shown) => shown.search?.query === text);
}

// What can be clicked lies inside the window and does not lie on something else.
export function assertTidy(shown, {width, height}) {
  // A menu or sheet covers what is below; items of lists scroll.
  const scrolled = ['mention', 'reference', 'conflict', 'split_mention', 'delete_mention'];
  const controls = shown.controls.filter(({id}) => !scrolled.includes(id));
  for (const {id, box} of controls) {
    assert.ok(box.width > 0 && box.height > 0, `${id} has no size`);
    assert.ok(box.x >= 0 && box.x + box.width <= width + 1, `${id} sticks out of the window`);
    assert.ok(box.y >= -1 && box.y + box.height <= height + 1, `${id} sticks out of the window`);
  }
  const bar = controls.filter(({id, box}) => box.y < 60 && id !== 'close');
  for (const [i, a] of bar.entries()) {
    for (const b of bar.slice(i + 1)) {
      assert.ok(!overlap(a.box, b.box), `${a.id} and ${b.id} overlap`);
    }
  }
  const tabs = controls.filter(({id}) => id.startsWith('view_')).sort((a, b) => a.box.x - b.box.x);
  for (const [i, tab] of tabs.entries()) {
    if (i > 0) assert.ok(!overlap(tabs[i - 1].box, tab.box), `tab ${tab.id} overlaps`);
  }
}

function viewState(id, check) {
  return {
    name: id.replace('view_', ''),
    open: (page) => openView(page, id),
    check: (shown) => {
      assert.equal(shown.view, id);
      check(shown);
    },
    leave: (page) => openView(page, 'view_matrix'),
  };
}

// Whether the view lists things of this kind, all with the right words.
function has(kind, words = /./) {
  return (shown) => {
    const items = shown.items.filter((item) => item.kind === kind);
    assert.ok(items.length > 0, `no ${kind} among ${shown.items.map((item) => item.kind)}`);
    for (const {text} of items) assert.match(text, words);
    // Those scrolled out of sight have no size.
    assert.ok(items.some(({box}) => box.width > 20 && box.height > 8), `no ${kind} in sight`);
  };
}

function assertControl(shown, id) {
  assert.ok(shown.controls.some((control) => control.id === id),
            `no ${id} among ${shown.controls.map((control) => control.id)}`);
}

// Parts of a dialog of the page lie within it, with all of their text.
async function assertInside(page, dialog, parts) {
  const outer = await page.locator(dialog).boundingBox();
  for (const part of parts) {
    for (const element of await page.locator(`${dialog} ${part}`).all()) {
      if (!await element.isVisible()) continue;
      const box = await element.boundingBox();
      const words = await element.textContent();
      assert.ok(box.x >= outer.x && box.x + box.width <= outer.x + outer.width + 1, words);
      assert.ok(await element.evaluate((e) => e.scrollWidth <= e.clientWidth + 1), words);
    }
  }
}

function overlap(a, b) {
  const shared = (begin, size) =>
    Math.min(a[begin] + a[size], b[begin] + b[size]) - Math.max(a[begin], b[begin]);
  return shared('x', 'width') > 1 && shared('y', 'height') > 1;
}

function manyArticles(count) {
  return Array.from({length: count}, (_, i) => ({
    name: `letter${i}.txt`,
    text: `Letter ${i} from the port\n\n` + Array.from({length: 40}, (__, j) =>
      `Crane ${i * 40 + j} of Port Elwin lifted ${j + 3} loads for the Brandt company in ` +
      'March 2026, the harbour master said. ').join('') + '\n',
  }));
}
