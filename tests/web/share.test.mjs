// Links that carry a workspace, without a browser.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  carriesWorkspace, decodeFragment, encodeFragment, judgeLink,
} from '../../web/share.js';

const bytes = new TextEncoder().encode('{"articles": ["Caf\u00e9 \u2013 \u6e2f"]}'.repeat(500));

test('a workspace survives the way through a link', async () => {
  const fragment = await encodeFragment(bytes);
  assert.match(fragment, /^#w1=[A-Za-z0-9_-]+$/);
  assert.ok(carriesWorkspace(fragment));
  assert.deepEqual(await decodeFragment(fragment), bytes);
});

test('other fragments carry no workspace', () => {
  for (const fragment of ['', '#', '#top', '#w2=AAAA']) {
    assert.equal(carriesWorkspace(fragment), false, fragment);
  }
});

test('a broken link is refused with one sentence', async () => {
  const whole = await encodeFragment(bytes);
  const broken = {
    empty: '#w1=',
    'cut off': whole.slice(0, -9),
    'one character changed': whole.slice(0, 60) + (whole[60] === 'A' ? 'B' : 'A') + whole.slice(61),
    'not base64': '#w1=%%%%',
    'not gzip': '#w1=AAAAAAAA',
  };
  for (const [name, fragment] of Object.entries(broken)) {
    await assert.rejects(decodeFragment(fragment), /The link is damaged or incomplete/, name);
  }
});

test('a link that unpacks to more than allowed is stopped', async () => {
  const bomb = await encodeFragment(new Uint8Array(3_000_000));
  assert.ok(bomb.length < 10_000);
  await assert.rejects(decodeFragment(bomb, 1_000_000), /holds more than can be opened/);
});

test('the length of a link decides what is said about it', () => {
  const cases = [
    [2_000, true, /all articles inside/],
    [64_000, true, /all articles inside/],
    [64_001, true, /cut links this long/],
    [1_000_000, true, /cut links this long/],
    [1_000_001, false, /too long for a link/],
  ];
  for (const [length, ok, sentence] of cases) {
    const judged = judgeLink(length);
    assert.equal(judged.ok, ok, `${length}`);
    assert.match(judged.sentence, sentence);
  }
});
