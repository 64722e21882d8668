// The packer's joining of modules into one script.
import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, test} from 'node:test';
import {bundle} from '../../web/bundle.mjs';

const folder = mkdtempSync(join(tmpdir(), 'px-bundle-'));
after(() => rmSync(folder, {recursive: true}));

function bundleOf(files) {
  for (const [name, code] of Object.entries(files)) writeFileSync(join(folder, name), code);
  return bundle(join(folder, 'main.js'));
}

test('files stand once, after what they need', () => {
  const script = bundleOf({
    'main.js': "import {two} from './two.js';\nimport {one} from './one.js';\n" +
        'globalThis.bundled = one + two;\n',
    'two.js': "import {one} from './one.js';\nexport const two = one + 1;\n",
    'one.js': 'export const one = 1;\n',
  });
  assert.equal(script.match(/const one/g).length, 1);
  (0, eval)(script);
  assert.equal(globalThis.bundled, 3);
});

test('two files that declare the same name are refused', () => {
  assert.throws(() => bundleOf({
    'main.js': "import {a} from './other.js';\nfunction same() { return a; }\nsame();\n",
    'other.js': 'export const a = 1;\nfunction same() {}\n',
  }), /same is declared in/);
});

test('an import of another form is refused', () => {
  assert.throws(() => bundleOf({'main.js': "import * as fs from 'node:fs';\n"}), /unknown form/);
});
