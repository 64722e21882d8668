// Where everything begins. The same script runs in the page and in the analysis worker; in front
// of it pack.mjs puts Emscripten's `createParallax`.
import {instantiateCore} from './core.js';
import {missingFeature, showStopped} from './message.js';
import {Page} from './page.js';
import {fromBase64Url, gunzip} from './share.js';
import {runAnalysisWorker} from './worker.js';

const maxWasmBytes = 64 * 1024 * 1024;

if (typeof document === 'undefined') {
  runAnalysisWorker(createParallax);
} else {
  // currentScript is only known until the first await.
  startPage(document.currentScript);
}

async function startPage(script) {
  const missing = missingFeature();
  if (missing) {
    showStopped('Parallax cannot run here', missing);
    return;
  }
  const canvas = document.getElementById('canvas');
  const page = new Page(canvas, workerUrlOf(script));
  addEventListener('error', (event) => page.onError(event.error));
  addEventListener('unhandledrejection', (event) => page.onError(event.reason));

  const wasmModule = await compileModule(document.getElementById('wasm'));
  const core = await instantiateCore(createParallax, wasmModule, {canvas, page});
  await page.start(core, wasmModule);
  globalThis.parallax = {describe: () => page.describe()};
  if (location.protocol !== 'file:' && !script.text && navigator.serviceWorker) {
    navigator.serviceWorker.register('service-worker.js').catch(() => {});  // only offline use
  }
}

// The module lies beside the page (element with an address) or in it (gzip in base64).
async function compileModule(element) {
  if (!element.href) {
    const compressed = fromBase64Url(element.textContent.trim());
    return WebAssembly.compile(await gunzip(compressed, maxWasmBytes));
  }
  // A service worker that dies with a crashed tab breaks off what it is sending: once more, then.
  return fetchModule(element.href).catch(() => fetchModule(element.href));
}

async function fetchModule(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The server answered ${response.status} for ${address}.`);
  // Streaming is faster, but refuses what a server does not label as WebAssembly.
  const labelled = response.headers.get('content-type') === 'application/wasm';
  return labelled ? WebAssembly.compileStreaming(response) :
      WebAssembly.compile(await response.arrayBuffer());
}

// The worker runs this same script: from its address, or from its text where it is inline.
function workerUrlOf(script) {
  return script.src || URL.createObjectURL(new Blob([script.text], {type: 'text/javascript'}));
}
