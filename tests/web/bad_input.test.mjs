// Every bad input gets one sentence and loses nothing that was loaded.
import assert from 'node:assert/strict';
import {after, before, describe as suite, test} from 'node:test';
import {encodeFragment} from '../../web/share.js';
import {
  chooseFiles, describe, dropFiles, harbour, launchBrowser, openPage, screenshot, singleFileUrl,
  union, waitForAnalysis, waitUntil,
} from './support.mjs';

let browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser.close());

suite('files', () => {
  const refused = [
    ['an empty file', {name: 'empty.txt', text: ''}, /^empty\.txt: .*(empty|no text)/i],
    ['white space only', {name: 'blank.txt', text: ' \n\n\t '}, /^blank\.txt: .*(empty|no text)/i],
    ['a text with NUL bytes', {name: 'nul.txt', text: 'The port\0 opened.\n'}, /^nul\.txt: /],
    ['a picture', {name: 'photo.txt', bytes: pngBytes()}, /^photo\.txt: /],
    ['a PDF', {name: 'report.pdf', text: '%PDF-1.7\n...'}, /^report\.pdf: PDF/],
    ['broken JSON', {name: 'list.json', text: '[{"text": "a"'}, /^list\.json: .*not valid JSON/],
    ['one line of 5 MB', {name: 'line.txt', text: 'crane '.repeat(850_000)}, /longer than 2 M/i],
  ];
  for (const [name, file, sentence] of refused) {
    test(`${name} is refused`, async () => {
      const page = await openPage(browser, singleFileUrl);
      await chooseFiles(page, [file]);
      await expectOneProblem(page, sentence);
    });
  }

  for (const [megabytes, sentence] of [[50, /longer than 2 M/i], [65, /^big\.txt: .*64 MB/]]) {
    test(`a file of ${megabytes} MB is refused`, async () => {
      const page = await openPage(browser, singleFileUrl);
      await page.evaluate((bytes) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([new Uint8Array(bytes).fill(97)], 'big.txt'));
        document.dispatchEvent(new DragEvent('drop', {dataTransfer: transfer, cancelable: true}));
      }, megabytes * 1024 * 1024);
      await expectOneProblem(page, sentence);
    });
  }

  test('the same article twice is refused the second time', async () => {
    const page = await openPage(browser, singleFileUrl);
    await chooseFiles(page, [harbour]);
    await waitForAnalysis(page, 1);
    await dropFiles(page, [{...harbour, name: 'copy.txt'}]);
    await expectOneProblem(page, /./, 1);
  });

  test('a bad file among good ones stops no other', async () => {
    const page = await openPage(browser, singleFileUrl);
    await chooseFiles(page, [{name: 'empty.txt', text: ''}, harbour]);
    await waitForAnalysis(page, 1);
    await expectOneProblem(page, /^empty\.txt: /, 1);
  });

  const text = 'Caf\u00e9 opens\n\nThe caf\u00e9 in Elwin opened on Tuesday.\n';
  const accepted = [
    ['Latin-1', Buffer.from(text, 'latin1')],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['a text with Windows line ends', Buffer.from(text.replaceAll('\n', '\r\n'))],
  ];
  for (const [name, bytes] of accepted) {
    test(`${name} is read`, async () => {
      const page = await openPage(browser, singleFileUrl);
      await chooseFiles(page, [{name: 'cafe.txt', bytes}]);
      const shown = await waitForAnalysis(page, 1);
      assert.deepEqual(shown.problems, []);
      assert.ok(shown.articles.some((article) => article.title === 'Caf\u00e9 opens'));
      await page.context().close();
    });
  }

  test('text of markup characters is shown as text', async () => {
    const page = await openPage(browser, singleFileUrl);
    await chooseFiles(page, [{name: '<img src=x onerror=alert(1)>.txt', text: ''}]);
    await expectOneProblem(page, /^<img src=x onerror=alert\(1\)>\.txt: /);
  });
});

suite('pasted text', () => {
  test('what cannot be read is said in the dialog, which stays open', async () => {
    const page = await openPage(browser, singleFileUrl);
    await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', '   \n ');
      document.dispatchEvent(new ClipboardEvent('paste', {clipboardData, cancelable: true}));
    });
    await page.locator('#paste').waitFor({state: 'visible'});
    await page.click('#paste button.primary');
    await page.waitForFunction(() => document.getElementById('paste-problem').textContent !== '');
    assert.ok(await page.locator('#paste').isVisible());
    await page.click('#paste button[value=cancel]');
    const shown = await describe(page);
    assert.equal(shown.counts.articles, 5);
    await page.context().close();
  });
});

suite('links', () => {
  for (const fragment of ['#w1=', '#w1=H4sIAAAA', '#w1=%%%']) {
    test(`a broken link opens the example: ${fragment}`, async () => {
      const page = await openPage(browser, singleFileUrl + fragment);
      await expectOneProblem(page, /^The link is damaged or incomplete/);
    });
  }

  test('a link with something else inside opens the example', async () => {
    const fragment = await encodeFragment(new TextEncoder().encode('{"format": "recipe"}'));
    const page = await openPage(browser, singleFileUrl + fragment);
    await expectOneProblem(page, /^The link: /);
  });

  test('a broken link in an open page keeps what was loaded', async () => {
    const page = await openPage(browser, singleFileUrl);
    await chooseFiles(page, [harbour]);
    await waitForAnalysis(page, 1);
    await page.evaluate(() => {
      location.hash = '#w1=nonsense';
    });
    await expectOneProblem(page, /^The link is damaged/, 1);
  });
});

suite('browsers that lack something', () => {
  const lacking = [
    ['WebGL 2', /WebGL 2/, () => {
      const original = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function(type, ...rest) {
        return type === 'webgl2' ? null : original.call(this, type, ...rest);
      };
    }],
    ['WebAssembly', /WebAssembly/, () => {
      delete globalThis.WebAssembly;
    }],
    ['DecompressionStream', /too old/, () => {
      delete globalThis.DecompressionStream;
    }],
  ];
  for (const [name, sentence, init] of lacking) {
    test(`without ${name} the page says so`, async () => {
      const page = await openPage(browser, singleFileUrl, {init, waitFor: null});
      await page.locator('#stopped').waitFor({state: 'visible'});
      assert.match(await page.locator('#stopped').innerText(), sentence);
      assert.equal(await page.locator('#canvas').isVisible(), false);
      await screenshot(page, `without-${name.replace(' ', '')}`);
      await page.context().close();
    });
  }

  test('without JavaScript the page says so', async () => {
    const context = await browser.newContext({javaScriptEnabled: false});
    const page = await context.newPage();
    await page.goto(singleFileUrl);
    assert.match(await page.locator('body').innerText(), /needs JavaScript/);
    await context.close();
  });
});

suite('the worker', () => {
  test('one that is killed is noticed, and the next analysis works', async () => {
    const page = await openPage(browser, singleFileUrl, {init: () => {
      globalThis.killWorkers = false;
      globalThis.Worker = class extends Worker {
        postMessage(...message) {
          if (globalThis.killWorkers) this.terminate();
          super.postMessage(...message);
        }
      };
    }});
    await chooseFiles(page, [harbour]);
    await waitForAnalysis(page, 1);
    await page.evaluate(() => {
      globalThis.killWorkers = true;
    });
    await chooseFiles(page, [union]);
    await waitUntil(page, (shown) => shown.running !== null);
    await waitUntil(page, (shown) => shown.problems.length > 0, 40_000);
    await expectOneProblem(page, /stopped unexpectedly/, 2, {keepOpen: true});
    await page.evaluate(() => {
      globalThis.killWorkers = false;
    });
    await dropFiles(page, [{name: 'more.txt', text: 'Port Elwin closed its old crane.\n'}]);
    await waitForAnalysis(page, 3);
    await page.context().close();
  });

  test('one that crashes is noticed at once', async () => {
    const page = await openPage(browser, singleFileUrl, {init: () => {
      globalThis.Worker = class extends Worker {
        postMessage(message) {
          super.postMessage({...message, workspace: null});  // breaks inside the worker
        }
      };
    }});
    await chooseFiles(page, [harbour]);
    await expectOneProblem(page, /stopped unexpectedly/, 1, {matrix: false});
  });

  test('a browser without workers says so', async () => {
    const page = await openPage(browser, singleFileUrl, {init: () => {
      globalThis.Worker = class {
        constructor() {
          throw new DOMException('refused', 'SecurityError');
        }
      };
    }});
    await chooseFiles(page, [harbour]);
    await expectOneProblem(page, /refuses to start a worker/, 1, {matrix: false});
  });
});

async function expectOneProblem(
    page, sentence, articles = 5, {keepOpen = false, matrix = true} = {}) {
  const shown = await waitUntil(page, (now) => now.problems.length > 0);
  assert.equal(shown.problems.length, 1, shown.problems.join(' | '));
  assert.match(shown.problems[0], sentence);
  assert.equal(shown.counts.articles, articles);
  assert.equal(shown.rows.length > 0, matrix, 'whether a matrix is there');
  assert.ok(await page.locator('#canvas').isVisible());
  if (!keepOpen) await page.context().close();
}

function pngBytes() {
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]),
    Buffer.from('IHDR'), Buffer.from(Array.from({length: 400}, (_, i) => (i * 37) & 255))]);
}
