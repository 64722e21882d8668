// The reader's own word vectors: used at once, with their effect said, and never sent anywhere.
import assert from 'node:assert/strict';
import {after, before, describe as suite, test} from 'node:test';
import {
  chooseFiles, clickControl, describe, dropFiles, harbour, launchBrowser, openPage, screenshot,
  singleFileUrl, union, waitForAnalysis, waitUntil,
} from './support.mjs';

let browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser.close());

// A row of GloVe: the word is near the words with the same `axis`.
function row(word, axis) {
  return [word, ...Array.from({length: 16}, (_, i) => i === axis ? 1 : 0.05)].join(' ');
}

const tiny = {
  name: 'tiny.vec',
  text: [row('crane', 0), row('job', 1), row('worker', 1), row('open', 2), row('lift', 3),
    row('cost', 4), ''].join('\n'),
};

suite('word vectors of the reader', () => {
  test('a dropped table is used at once, its effect is said, and it can be put away', async () => {
    const page = await openPage(browser, singleFileUrl);
    await chooseFiles(page, [harbour, union]);
    await waitForAnalysis(page, 2);
    await dropFiles(page, [tiny]);
    const shown = await waitUntil(page, ({running, vectors}) => !running && vectors?.effect);
    assert.equal(shown.vectors.name, 'tiny.vec');
    assert.match(shown.vectors.effect, /^tiny\.vec knows [456] of the \d+ words .* \d+\.$/);
    assert.equal(shown.counts.articles, 2);
    assert.deepEqual(shown.problems, []);
    await screenshot(page, 'vectors');
    await clickControl(page, 'forget-vectors');
    await waitUntil(page, ({running, vectors}) => !running && !vectors);
    await waitForAnalysis(page, 2);
  });

  test('they come with the articles in one drop, and stay for those added later', async () => {
    const page = await openPage(browser, singleFileUrl);
    await dropFiles(page, [tiny, harbour]);
    await waitUntil(page, ({running, vectors, counts}) =>
      !running && counts.analyzed === 1 && vectors?.effect);
    await dropFiles(page, [union]);
    await waitForAnalysis(page, 2);
    assert.equal((await describe(page)).vectors.name, 'tiny.vec');
  });

  test('a broken file is named and the articles are compared without it', async () => {
    const page = await openPage(browser, singleFileUrl);
    await dropFiles(page, [
      {name: 'broken.vec', text: `${row('crane', 0)}\n${row('job', 1)}\nworker 0\n`}, harbour]);
    await waitForAnalysis(page, 1);
    const shown = await waitUntil(page, ({problems}) => problems.length > 0);
    assert.match(shown.problems[0], /^broken\.vec: /);
    assert.equal(shown.vectors, null);
  });

  test('a model without its tokenizer asks for it', async () => {
    const page = await openPage(browser, singleFileUrl);
    await dropFiles(page, [{name: 'model.safetensors', bytes: new Uint8Array(64)}]);
    const shown = await waitUntil(page, ({problems}) => problems.length > 0);
    assert.match(shown.problems[0], /^model\.safetensors: .*tokenizer\.json/);
  });
});
