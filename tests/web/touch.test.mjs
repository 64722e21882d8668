// Fingers, zoom, characters of any script, and text that is composed at the caret.
import assert from 'node:assert/strict';
import {after, before, describe as suite, test} from 'node:test';
import {
  clickControl, describe, launchBrowser, openPage, screenshot, singleFileUrl, waitUntil,
} from './support.mjs';

let browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser?.close());

const telephone = {
  viewport: {width: 390, height: 780}, hasTouch: true, isMobile: true, deviceScaleFactor: 2,
};

suite('fingers', () => {
  test('a drag scrolls the rows with the finger and chooses nothing', async () => {
    const {page, fingers} = await openForFingers({hasTouch: true});
    const {rows} = await describe(page);
    const from = {x: rows[2].box.x + 60, y: 700};
    await fingers.drag(from, {x: from.x, y: from.y - 200});
    const scrolled = await waitUntil(page, (now) => now.rows[2].box.y < rows[2].box.y - 150);
    assert.ok(Math.abs(scrolled.rows[2].box.y - (rows[2].box.y - 200)) <= 30);
    assert.equal(scrolled.chosenRow, null);
    await page.context().close();
  });

  test('a swing goes on and comes to rest', async () => {
    const {page, fingers} = await openForFingers({hasTouch: true});
    const {rows} = await describe(page);
    const from = {x: rows[2].box.x + 60, y: 700};
    await fingers.drag(from, {x: from.x, y: from.y - 120}, {rest: false});
    await waitUntil(page, (now) => now.rows[2].box.y < rows[2].box.y - 140);
    await page.waitForFunction(() => {
      const {framesDrawn} = globalThis.parallax.describe();
      const rests = framesDrawn === globalThis.framesBefore;
      globalThis.framesBefore = framesDrawn;
      return rests;
    }, null, {polling: 400});
    await page.context().close();
  });

  test('a tap chooses, a long press opens the menu', async () => {
    const {page, fingers} = await openForFingers({hasTouch: true});
    const {rows} = await describe(page);
    await page.touchscreen.tap(rows[1].box.x + 60, middle(rows[1].box));
    await waitUntil(page, ({chosenRow}) => chosenRow === rows[1].label);
    await fingers.press({x: rows[2].box.x + 60, y: middle(rows[2].box)}, 900);
    await waitUntil(page, ({controls}) => controls.some(({id}) => id === 'menu_join'));
    await screenshot(page, 'touch-menu');
    await page.keyboard.press('Escape');
    await waitUntil(page, ({controls}) => !controls.some(({id}) => id === 'menu_join'));
    await page.context().close();
  });

  test('a divider follows the finger that took hold beside it', async () => {
    const {page, fingers} = await openForFingers({hasTouch: true});
    const dividerOf = ({controls}) => controls.find(({id}) => id === 'split_columns').box;
    const box = dividerOf(await describe(page));
    const from = {x: box.x + box.width + 10, y: middle(box)};
    await fingers.drag(from, {x: from.x + 90, y: from.y + 5});
    const moved = await waitUntil(page, (now) => dividerOf(now).x > box.x + 60);
    assert.ok(Math.abs(dividerOf(moved).x - (box.x + 90)) <= 12);
    await screenshot(page, 'touch-divider');
    await page.context().close();
  });

  test('a name that is held and dragged on another one is merged into it', async () => {
    const {page, fingers} = await openForFingers({hasTouch: true});
    const {entities: [, target, , dragged]} = await describe(page);
    const at = ({box}) => ({x: box.x + 120, y: middle(box)});
    await fingers.hold(at(dragged), 800);
    await screenshot(page, 'touch-name-held');
    await fingers.moveTo(at(target));
    await screenshot(page, 'touch-name-dragged');
    await fingers.lift();
    const merged = await waitUntil(page, ({entities}) =>
      !entities.some(({name}) => name === dragged.name));
    const total = Number(target.mentions) + Number(dragged.mentions);
    assert.ok(merged.entities.some(({name, mentions}) =>
      name === target.name && Number(mentions) === total));
    await clickControl(page, 'undo');
    await waitUntil(page, ({entities}) => entities.some(({name}) => name === dragged.name));
    assert.deepEqual(page.consoleErrors, []);
    await page.context().close();
  });

  test('two fingers zoom; the palette does, too', async () => {
    const {page, fingers} = await openForFingers({hasTouch: true});
    const {articles: [{box}]} = await describe(page);
    await fingers.pinch({x: 600, y: 400}, 100, 180);
    const larger = await waitUntil(page, (now) => now.articles[0].box.height > box.height * 1.5);
    assert.ok(larger.articles[0].box.height < box.height * 2.1);
    await screenshot(page, 'touch-zoomed');
    await page.touchscreen.tap(larger.articles[0].box.x + 80, middle(larger.articles[0].box));
    await waitUntil(page, ({openArticle}) => openArticle);
    await page.keyboard.press('Control+k');
    await waitUntil(page, (shown) => shown.palette);
    await page.waitForFunction(() => document.activeElement.id === 'agent');
    await page.keyboard.type('normal size');
    await waitUntil(page, (shown) => shown.palette === 'Normal size');
    await page.keyboard.press('Enter');
    await waitUntil(page, (now) => now.articles[0].box.height === box.height);
    await page.context().close();
  });

  test('on a telephone a tap within 44 pixels hits, and the panes scroll', async () => {
    const {page, fingers} = await openForFingers(telephone);
    const {controls, rows} = await describe(page);
    const display = controls.find(({id}) => id === 'display').box;
    await page.touchscreen.tap(display.x + display.width / 2, middle(display) + 21);
    await waitUntil(page, (now) => now.controls.some(({id}) => id === 'colours_dark'));
    await clickControl(page, 'colours_light');
    await waitUntil(page, (now) => !now.controls.some(({id}) => id === 'colours_dark'));
    const from = {x: 120, y: 600};
    await fingers.drag(from, {x: 120, y: 350});
    await waitUntil(page, (now) => now.rows[3].box.y < rows[3].box.y - 150);
    await screenshot(page, 'touch-telephone');
    for (const {box} of (await describe(page)).rows) assert.ok(box.height >= 44);
    await clickControl(page, 'tab_names');
    const names = await waitUntil(page, ({entities}) => entities.length > 2 && entities[0].box);
    assert.ok(names.entities[1].box.y - names.entities[0].box.y >= 44);
    await screenshot(page, 'touch-telephone-names');
    assert.deepEqual(page.consoleErrors, []);
    await page.context().close();
  });
});

suite('any script', () => {
  test('characters that the fonts lack are painted with those of the browser', async () => {
    const init = () => {
      globalThis.painted = '';
      const {fillText} = CanvasRenderingContext2D.prototype;
      CanvasRenderingContext2D.prototype.fillText = function(text, ...place) {
        globalThis.painted += text;
        fillText.call(this, text, ...place);
      };
    };
    const page = await openPage(browser, singleFileUrl, {init});
    await clickControl(page, 'paste');
    await page.locator('#paste textarea').fill(`\u041c\u043e\u0441\u0442 \u0437\u0430\u043a\u0440\u044b\u0442

\u6771\u4eac\u306e\u6a4b\u306f\u9589\u9396\u3055\u308c\u305f\u3002 \u8aad\u8005\u306f\u6771\u4eac\u306b\u3044\u308b\u3002
\u03a4\u03bf \u03b3\u03b5\u03c6\u03cd\u03c1\u03b9 \u03ad\u03ba\u03bb\u03b5\u03b9\u03c3\u03b5.
`);
    await page.locator('#paste .primary').click();
    await waitUntil(page, ({counts, running}) => counts.analyzed === 1 && !running, 60_000);
    await page.waitForFunction(() => globalThis.painted.includes('\u6771') &&
        globalThis.painted.includes('\u6a4b'));
    const painted = await page.evaluate(() => globalThis.painted);
    assert.ok(!painted.includes('a') && !painted.includes('.'), painted);  // ours are there
    await screenshot(page, 'any-script');
    assert.deepEqual(page.consoleErrors, []);
    await page.context().close();
  });
});

suite('composed text', () => {
  test('the text field of the browser stands at the caret and moves with it', async () => {
    const page = await openPage(browser, singleFileUrl);
    await page.keyboard.press('Control+f');
    await page.waitForFunction(() => document.activeElement.id === 'agent');
    const {controls} = await describe(page);
    const first = await page.locator('#agent').boundingBox();
    assert.ok(controls.length > 0 && first.y < 200);
    await page.keyboard.type('bridge');
    await waitUntil(page, ({search}) => search?.query === 'bridge');
    const later = await page.locator('#agent').boundingBox();
    assert.ok(later.x > first.x + 20, `${first.x} ${later.x}`);
    assert.ok(Math.abs(later.y - first.y) <= 2);
    await page.context().close();
  });

  test('a dead key gives one letter, and an input method its words', async () => {
    const page = await openPage(browser, singleFileUrl);
    const devtools = await page.context().newCDPSession(page);
    await page.keyboard.press('Control+f');
    await page.waitForFunction(() => document.activeElement.id === 'agent');
    const compose = (text, start, end) => devtools.send('Input.imeSetComposition',
                                                        {text, selectionStart: start, selectionEnd: end});
    await compose('\u00b4', 1, 1);
    await devtools.send('Input.insertText', {text: '\u00e9'});
    await waitUntil(page, ({search}) => search.query === '\u00e9');
    await compose('\u306f', 1, 1);
    assert.equal((await describe(page)).search.query, '\u00e9');  // not before it is chosen
    await devtools.send('Input.insertText', {text: '\u6a4b'});
    await waitUntil(page, ({search}) => search.query === '\u00e9\u6a4b');
    await page.context().close();
  });
});

// --- fingers ---

async function openForFingers(options) {
  const page = await openPage(browser, singleFileUrl, options);
  const devtools = await page.context().newCDPSession(page);
  const send = (type, points, timestamp) => devtools.send('Input.dispatchTouchEvent', {
    type, touchPoints: points.map(({x, y}, id) => ({x, y, id})), timestamp,
  });
  const between = (from, to, part) =>
    ({x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part});
  const fingers = {
    // Told as if it took a hundred milliseconds; with `rest` the finger stands still at the end,
    // else it is a swing.
    async drag(from, to, {rest = true} = {}) {
      const begin = Date.now() / 1000;
      const steps = 8;
      await send('touchStart', [from], begin);
      for (let i = 1; i <= steps; ++i) {
        await send('touchMove', [between(from, to, i / steps)], begin + i * 0.012);
      }
      await send('touchEnd', [], begin + steps * 0.012 + (rest ? 0.5 : 0.005));
    },
    async press(at, forMs) {
      await fingers.hold(at, forMs);
      await fingers.lift();
    },
    async hold(at, forMs) {
      fingers.at = at;
      await send('touchStart', [at]);
      await page.waitForTimeout(forMs);
    },
    async moveTo(to) {
      for (let i = 1; i <= 8; ++i) {
        await send('touchMove', [between(fingers.at, to, i / 8)]);
        await page.waitForTimeout(30);
      }
    },
    lift: () => send('touchEnd', []),
    async pinch({x, y}, from, to) {
      const at = (spread) => [{x: x - spread / 2, y}, {x: x + spread / 2, y}];
      await send('touchStart', at(from));
      for (let i = 1; i <= 6; ++i) await send('touchMove', at(from + (to - from) * i / 6));
      await send('touchEnd', []);
    },
  };
  return {page, fingers};
}

function middle({y, height}) {
  return y + height / 2;
}
