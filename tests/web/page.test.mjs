// The page around the app: silence, rest, sharpness, keyboard, clipboard, offline use.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe as suite, test} from 'node:test';
import {browser, site} from './browser_and_site.mjs';
import {
  chooseFiles, clickControl, describe, harbour, launchBrowser, openPage, screenshot, serveSite,
  singleFileUrl, union, waitForAnalysis, waitUntil,
} from './support.mjs';

suite('network', () => {
  test('the single file asks for nothing, not even while it works', async () => {
    const page = await openPage(browser, singleFileUrl);
    await chooseFiles(page, [harbour, union]);
    await waitForAnalysis(page, 2);
    const outside = page.requests.filter((url) => !/^(data|blob):/.test(url));
    assert.deepEqual(outside, [singleFileUrl]);
    await page.context().close();
  });

  test("the page's own policy blocks a connection", async () => {
    for (const url of [singleFileUrl, site.url]) {
      const page = await openPage(browser, url);
      const outcome = await page.evaluate(async (target) => {
        const blocked = new Promise((resolve) => {
          document.addEventListener('securitypolicyviolation', (event) => {
            resolve(event.effectiveDirective);
          }, {once: true});
        });
        const answer = await fetch(target).then(() => 'answered', () => 'failed');
        return `${answer} ${await blocked}`;
      }, 'http://127.0.0.1:9/');
      assert.equal(outcome, 'failed connect-src');
      await page.context().close();
    }
  });

  test('the site asks only for its own files, in its own folder', async () => {
    const page = await openPage(browser, site.url);
    const own = /^\/some\/folder\/(index\.html|parallax-[0-9a-f]+\.(js|wasm)|service-worker\.js)?$/;
    for (const path of site.requests) assert.match(path, own);
    for (const url of page.requests) {
      assert.ok(/^(data|blob):/.test(url) || url.startsWith(site.url), url);
    }
    await page.context().close();
  });

  test('the site works from a server that knows no WebAssembly', async () => {
    const types = {'.html': 'text/html', '.js': 'text/javascript'};
    const plain = await serveSite({folder: '/', types});
    const page = await openPage(browser, plain.url);
    assert.equal((await describe(page)).counts.articles, 5);
    await page.context().close();
    await plain.stop();
  });

  test('after the first visit the site works without a network', async () => {
    const own = await serveSite();
    const page = await openPage(browser, own.url);
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      while (registration.active?.state !== 'activated') {
        await new Promise((done) => setTimeout(done, 50));
      }
    });
    await own.stop();
    await page.reload();
    await page.waitForFunction(() => globalThis.parallax?.describe().framesDrawn > 0);
    await chooseFiles(page, [harbour]);
    await waitForAnalysis(page, 1);
    await page.context().close();
  });
});

suite('drawing', () => {
  test('at rest nothing is drawn and the processor is idle', async (t) => {
    const page = await openPage(browser, singleFileUrl);
    await page.waitForTimeout(1500);
    const client = await page.context().newCDPSession(page);
    await client.send('Performance.enable');
    const cpu = async () => {
      const {metrics} = await client.send('Performance.getMetrics');
      return metrics.find((metric) => metric.name === 'TaskDuration').value;
    };
    const [frames, busy] = [(await describe(page)).framesDrawn, await cpu()];
    const seconds = 10;
    await page.waitForTimeout(seconds * 1000);
    const used = (await cpu() - busy) / seconds;
    t.diagnostic(`processor use of the page's main thread at rest: ${(used * 100).toFixed(2)} %`);
    assert.equal((await describe(page)).framesDrawn, frames);
    assert.ok(used < 0.01, `${used}`);
    await page.context().close();
  });

  for (const scale of [1, 1.25, 1.5, 2, 3]) {
    test(`one canvas pixel is one screen pixel at scale ${scale}`, async () => {
      const page = await openPage(browser, singleFileUrl, {
        deviceScaleFactor: scale, viewport: {width: 1280, height: 800},
      });
      const size = await page.evaluate(() => {
        const canvas = document.getElementById('canvas');
        return [canvas.width, canvas.height, canvas.clientWidth, canvas.clientHeight];
      });
      assert.deepEqual(size, [1280 * scale, 800 * scale, 1280, 800]);
      if (scale === 1 || scale === 2) await screenshot(page, `scale-${scale}`);
      await page.context().close();
    });
  }

  test('the same on a real screen of scale 1.5, and in a window of odd size', async () => {
    const flags = ['--force-device-scale-factor=1.5', '--window-size=1001,701'];
    const sharp = await launchBrowser(flags);
    const page = await openPage(sharp, singleFileUrl, {viewport: null});
    const [scale, width, pixels] = await page.evaluate(() => {
      const canvas = document.getElementById('canvas');
      return [devicePixelRatio, canvas.clientWidth, canvas.width];
    });
    assert.equal(scale, 1.5);
    assert.ok(Math.abs(pixels - width * 1.5) < 1, `${width} CSS pixels, ${pixels} pixels`);
    await sharp.close();
  });

  test('the canvas follows the window', async () => {
    const page = await openPage(browser, singleFileUrl);
    for (const size of [{width: 700, height: 500}, {width: 1900, height: 1000}]) {
      await page.setViewportSize(size);
      await page.waitForFunction(({width, height}) => {
        const canvas = document.getElementById('canvas');
        return canvas.width === width && canvas.height === height;
      }, size);
    }
    await page.context().close();
  });

  test('it follows the colour scheme of the system', async () => {
    const page = await openPage(browser, singleFileUrl, {colorScheme: 'dark'});
    assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), 'dark');
    await screenshot(page, 'dark');
    await page.emulateMedia({colorScheme: 'light'});
    await page.waitForFunction(() => document.documentElement.dataset.theme === 'light');
    await page.context().close();
  });

  test('a lost WebGL context comes back with the same picture', async () => {
    const page = await openPage(browser, singleFileUrl);
    await page.waitForTimeout(500);
    const before = await page.screenshot();
    await page.evaluate(async () => {
      const canvas = document.getElementById('canvas');
      const extension = canvas.getContext('webgl2').getExtension('WEBGL_lose_context');
      const event = (name) => new Promise((done) => {
        canvas.addEventListener(name, done, {once: true});
      });
      const lost = event('webglcontextlost');
      extension.loseContext();
      await lost;
      await new Promise((done) => setTimeout(done, 100));
      const restored = event('webglcontextrestored');
      extension.restoreContext();
      await restored;
    });
    await page.waitForTimeout(1000);
    assert.deepEqual(page.consoleErrors, []);
    assert.ok(before.equals(await page.screenshot()), 'the picture is the same');
    await page.context().close();
  });
});

suite('keyboard and clipboard', () => {
  test('the browser keeps its own chords, the app gets its own', async () => {
    const page = await openPage(browser, singleFileUrl);
    const prevented = await page.evaluate(() => {
      const canvas = document.getElementById('canvas');
      const press = (key, code, modifiers = {}) => {
        const details = {key, code, ...modifiers, bubbles: true, cancelable: true};
        const down = new KeyboardEvent('keydown', details);
        canvas.dispatchEvent(down);
        canvas.dispatchEvent(new KeyboardEvent('keyup', details));
        return down.defaultPrevented;
      };
      const ctrl = {ctrlKey: true};
      return {
        browser: [press('t', 'KeyT', ctrl), press('r', 'KeyR', ctrl), press('+', 'Equal', ctrl),
          press('-', 'Minus', ctrl), press('l', 'KeyL', ctrl), press('v', 'KeyV', ctrl),
          press('F5', 'F5'), press('F11', 'F11'), press('ArrowLeft', 'ArrowLeft', {altKey: true})],
        app: [press('f', 'KeyF', ctrl), press('Tab', 'Tab'), press('ArrowDown', 'ArrowDown'),
          press(' ', 'Space')],
      };
    });
    assert.deepEqual(prevented.browser, Array(9).fill(false));
    assert.deepEqual(prevented.app, Array(4).fill(true));
    await page.context().close();
  });

  test('typed, composed and pasted text reaches the search', async () => {
    const page = await openPage(browser, singleFileUrl);
    const all = (await describe(page)).entities.length;
    await page.keyboard.press('Control+Shift+f');
    await page.waitForFunction(() => document.activeElement.id === 'agent');
    await page.keyboard.type('lunm');
    const typed = await waitUntil(page, (shown) => shown.entities.length < all);
    assert.ok(allNamed(typed, /lunm/i), JSON.stringify(typed.entities));
    for (let i = 0; i < 4; ++i) await page.keyboard.press('Backspace');
    await waitUntil(page, (shown) => shown.entities.length === all);

    // As an input method does: composition, then the text at once.
    const client = await page.context().newCDPSession(page);
    const composition = {text: 'orro', selectionStart: 4, selectionEnd: 4};
    await client.send('Input.imeSetComposition', composition);
    await client.send('Input.insertText', {text: 'orrow'});
    const composed = await waitUntil(page, (shown) => shown.entities.length < all);
    assert.ok(allNamed(composed, /orrow/i), JSON.stringify(composed.entities));
    await page.keyboard.press('Escape');
    await waitUntil(page, (shown) => shown.entities.length === all);
    await page.waitForFunction(() => document.activeElement.id === 'canvas');

    await page.keyboard.press('Control+Shift+f');
    await page.waitForFunction(() => document.activeElement.id === 'agent');
    await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', 'petrel');
      document.activeElement.dispatchEvent(
          new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true}));
    });
    const pasted = await waitUntil(page, (shown) => shown.entities.length < all);
    assert.ok(allNamed(pasted, /petrel/i), JSON.stringify(pasted.entities));
    assert.equal(await page.locator('#paste').isVisible(), false);
    await page.context().close();
  });

  test('Ctrl+C copies the chosen claim, also where the clipboard has no modern door', async () => {
    for (const init of [recordModern, recordOld]) {
      const page = await openPage(browser, singleFileUrl, {init});
      await page.keyboard.press('ArrowDown');
      const shown = await waitUntil(page, (now) => now.chosenRow !== null);
      await page.keyboard.press('Control+c');
      await page.waitForFunction(() => globalThis.copied);
      const copied = await page.evaluate(() => globalThis.copied);
      assert.ok(copied.toLowerCase().includes(shown.chosenRow.toLowerCase().slice(0, 20)), copied);
      assert.equal(await page.evaluate(() => document.activeElement.id), 'canvas');
      await page.context().close();
    }
  });

  test('screen readers hear what was chosen', async () => {
    const page = await openPage(browser, singleFileUrl);
    const status = page.locator('#status');
    await status.filter({hasText: /articles compared/}).waitFor({state: 'attached'});
    await page.keyboard.press('ArrowDown');
    await status.filter({hasText: /^Claim: /}).waitFor({state: 'attached'});
    await page.context().close();
  });
});

suite('pointer', () => {
  test('the wheel scrolls what is under it, by the same distance at every scale', async () => {
    const distances = [];
    for (const deviceScaleFactor of [1, 2]) {
      const page = await openPage(browser, singleFileUrl, {deviceScaleFactor});
      const before = await describe(page);
      const {box} = before.rows[0];
      await page.mouse.move(box.x + 50, box.y + 100);
      // The emulated screen divides what it is told by its scale.
      await page.mouse.wheel(0, 200 * deviceScaleFactor);
      await waitUntil(page, (shown) => shown.rows[0].box.y < box.y);
      await page.waitForTimeout(500);
      const after = await describe(page);
      assert.equal(after.entities[0].box.y, before.entities[0].box.y);
      distances.push(box.y - after.rows[0].box.y);
      await page.context().close();
    }
    assert.equal(distances[0], distances[1]);
    assert.ok(distances[0] > 50 && distances[0] < 600, `${distances[0]}`);
  });

  test('Ctrl and wheel stay the browser\'s zoom', async () => {
    const page = await openPage(browser, singleFileUrl);
    const prevented = await page.evaluate(() => [false, true].map((ctrlKey) => {
      const details = {deltaY: 100, ctrlKey, cancelable: true, bubbles: true};
      const event = new WheelEvent('wheel', details);
      document.getElementById('canvas').dispatchEvent(event);
      return event.defaultPrevented;
    }));
    assert.deepEqual(prevented, [true, false]);
    await page.context().close();
  });
});

suite('saving', () => {
  test('the report arrives as a file', async () => {
    const page = await openPage(browser, singleFileUrl, {acceptDownloads: true});
    const download = page.waitForEvent('download');
    await clickControl(page, 'export');
    const file = await download;
    assert.match(file.suggestedFilename(), /\.md$/);
    assert.match(readFileSync(await file.path(), 'utf8'), /Silver Petrel/);
    await page.context().close();
  });
});

suite('analysis', () => {
  test('it can be cancelled and started again', async () => {
    const page = await openPage(browser, singleFileUrl);
    const long = Array.from({length: 4000}, (_, i) =>
      `Port Elwin moved ${i + 3} containers on day ${i}, Ida Brandt said.`).join('\n\n');
    await chooseFiles(page, [{name: 'long.txt', text: long}, harbour]);
    await waitUntil(page, (shown) => shown.running !== null);
    await clickControl(page, 'cancel');
    const stopped = await waitUntil(page, (shown) => shown.running === null);
    assert.equal(stopped.counts.articles, 2);
    assert.equal(stopped.counts.analyzed, 0);
    await clickControl(page, 'act');
    await waitForAnalysis(page, 2);
    await page.context().close();
  });
});

function allNamed(shown, pattern) {
  return shown.entities.every((entity) => pattern.test(entity.name));
}

function recordModern() {
  Object.defineProperty(navigator, 'clipboard', {value: {
    writeText: async (text) => {
      globalThis.copied = text;
    },
  }});
}

function recordOld() {
  Object.defineProperty(navigator, 'clipboard', {value: undefined});
  document.addEventListener('copy', () => {
    globalThis.copied = document.activeElement.value;
  });
}
