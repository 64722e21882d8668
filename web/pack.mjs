// Makes the two products out of what emcc built:
//   <out>/site/          index.html, parallax-<hash>.js and .wasm, service-worker.js
//   <out>/parallax.html  everything in one file
// Usage: node pack.mjs --js FILE --wasm FILE --out FOLDER --version X.Y.Z
import {createHash} from 'node:crypto';
import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {gzipSync} from 'node:zlib';
import {bundle} from './bundle.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const maxSingleFileGzip = 3_600_000;  // of it models 2.2 MB

const {values: args} = parseArgs({options: {
  js: {type: 'string'}, wasm: {type: 'string'}, out: {type: 'string'}, version: {type: 'string'},
}});

const template = readFileSync(join(here, '../shell/page.html'), 'utf8');
const style = readFileSync(join(here, 'page.css'), 'utf8').trim();
const wasm = readFileSync(args.wasm);
// One script for page and worker: Emscripten's factory, then ours.
const script = readFileSync(args.js, 'utf8') + '\n' + bundle(join(here, 'start.js'));
checkInlineScript(script);

rmSync(args.out, {recursive: true, force: true});
mkdirSync(join(args.out, 'site'), {recursive: true});
writeSite(join(args.out, 'site'));
writeSingleFile(join(args.out, 'parallax.html'));

function writeSite(folder) {
  const scriptName = `parallax-${shortHash(script)}.js`;
  const wasmName = `parallax-${shortHash(wasm)}.wasm`;
  const page = fillTemplate({
    policy: policy({script: "'self'", worker: "'self'", connect: "'self'"}),
    wasm: `<link id="wasm" rel="preload" as="fetch" crossorigin href="${wasmName}">`,
    script: `<script src="${scriptName}"></script>`,
  });
  const serviceWorker = readFileSync(join(here, 'service-worker.js'), 'utf8')
      .replace('{{version}}', shortHash(page + script))
      .replace('{{files}}', JSON.stringify(['./', 'index.html', scriptName, wasmName]));
  write(join(folder, scriptName), script);
  write(join(folder, wasmName), wasm);
  write(join(folder, 'index.html'), page);
  write(join(folder, 'service-worker.js'), serviceWorker);
}

function writeSingleFile(path) {
  const hash = `'sha256-${sha256(script).toString('base64')}'`;
  const compressed = gzipSync(wasm, {level: 9}).toString('base64');
  const page = fillTemplate({
    policy: policy({script: hash, worker: '', connect: "'none'"}),
    wasm: `<script id="wasm" type="text/plain">${compressed}</script>`,
    script: `<script>${script}</script>`,
  });
  const gzip = write(path, page);
  if (gzip > maxSingleFileGzip) {
    console.error(`${path}: ${gzip} bytes gzip are over the budget of ${maxSingleFileGzip}`);
    process.exitCode = 1;
  }
}

// Connections other than to the page's own files are forbidden by the page itself.
function policy({script, worker, connect}) {
  return [
    "default-src 'none'",
    `script-src ${script} 'wasm-unsafe-eval' blob:`,
    `worker-src ${worker} blob:`,
    `connect-src ${connect}`,
    'img-src data: blob:',
    "style-src 'unsafe-inline'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ').replaceAll('  ', ' ');
}

function fillTemplate(parts) {
  const all = {...parts, style, version: args.version};
  return template.replace(/\{\{(\w+)\}\}/g, (_, name) => all[name]);
}

// What would end the script element early, or change under the browser's reading of line ends.
function checkInlineScript(text) {
  if (/<\/script|<!--|\r/i.test(text)) throw new Error('The script cannot stand inside HTML.');
}

// Writes a file, reports its sizes, returns the one under gzip.
function write(path, content) {
  writeFileSync(path, content);
  const raw = Buffer.byteLength(content);
  const gzip = gzipSync(content, {level: 9}).length;
  const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`.padStart(11);
  console.log(`${kilobytes(raw)} raw ${kilobytes(gzip)} gzip  ${path}`);
  return gzip;
}

function sha256(content) {
  return createHash('sha256').update(content).digest();
}

function shortHash(content) {
  return sha256(content).toString('hex').slice(0, 10);
}
