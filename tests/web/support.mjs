// What the browser tests share: the built page on a small server and from disk, Chromium, and the
// reader's actions in terms of what `parallax.describe()` says is on screen.
import {createReadStream, existsSync, mkdirSync} from 'node:fs';
import {createServer} from 'node:http';
import {createRequire} from 'node:module';
import {dirname, extname, join, normalize} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const {chromium} = createRequire(join(here, '../../web/package.json'))('playwright-core');

export const dist = process.env.PX_DIST ?? join(here, '../../dist');
export const singleFileUrl = pathToFileURL(join(dist, 'parallax.html')).href;
const screenshots = join(here, 'out');

const browserPath = process.env.PX_CHROMIUM ?? '/usr/bin/chromium';
const browserFlags = [
  '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--use-gl=angle', '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist',
];

// --- places to open the page from ---

const mediaTypes = {
  '.html': 'text/html', '.js': 'text/javascript', '.wasm': 'application/wasm',
};

// Serves dist/site under a sub-folder, as a plain static host does. `requests` collects the paths.
export async function serveSite({folder = '/some/folder/', types = mediaTypes} = {}) {
  const requests = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname;
    requests.push(path);
    const name = path.startsWith(folder) ? path.slice(folder.length) || 'index.html' : null;
    const file = name && join(dist, 'site', normalize(name));
    if (!file || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {'content-type': types[extname(file)] ?? 'application/octet-stream'});
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}${folder}`,
    requests,
    stop: () => new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    }),
  };
}

// --- browser ---

export function launchBrowser(extraFlags = []) {
  return chromium.launch({
    executablePath: browserPath, headless: true, args: [...browserFlags, ...extraFlags],
  });
}

// A tab with the page open and quiet. Fails the test where the page writes an error to its console.
// `firstSteps`: with the marks of a first visit, which lie over what the tests want to click.
export async function openPage(browser, url, {
  waitFor = isAtRest, init, firstSteps = false, ...contextOptions
} = {}) {
  const context = await browser.newContext({
    viewport: {width: 1440, height: 900}, permissions: [], ...contextOptions,
  });
  if (!firstSteps) await context.addInitScript(noFirstSteps);
  const page = await context.newPage();
  // Playwright turns its own file dialog on without waiting: long before the first use, then.
  page.on('filechooser', () => {});
  page.requests = [];
  page.on('request', (request) => page.requests.push(request.url()));
  page.consoleErrors = [];
  page.on('pageerror', (error) => page.consoleErrors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') page.consoleErrors.push(message.text());
  });
  if (init) await page.addInitScript(init);
  await page.goto(url);
  if (waitFor) await page.waitForFunction(waitFor, null, {timeout: 30_000});
  return page;
}

// Runs in the page: the reader saw the first steps at an earlier visit, and chose nothing else yet.
function noFirstSteps() {
  const folder = location.protocol === 'file:' ? 'file' : new URL('.', location.href).pathname;
  const key = `parallax ${folder} settings`;
  try {
    localStorage.getItem(key) ?? localStorage.setItem(key, JSON.stringify({hints: 'seen'}));
  } catch {
    // A page without storage.
  }
}

// Runs in the page: everything loaded is analysed and on screen.
export function isAtRest() {
  const shown = globalThis.parallax?.describe();
  return shown && !shown.running && shown.framesDrawn > 0 &&
      shown.counts.analyzed === shown.counts.articles;
}

// Null while the page is still starting.
export function describe(page) {
  return page.evaluate(() => globalThis.parallax?.describe() ?? null);
}

// Waits until `condition(description)` holds and returns the description. It asks from here: the
// page's policy forbids to evaluate a condition there.
export async function waitUntil(page, condition, timeoutMs = 30_000) {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const shown = await describe(page);
    if (shown && condition(shown)) return shown;
    if (Date.now() > deadline) throw new Error(`never came true: ${condition}`);
    await page.waitForTimeout(50);
  }
}

export function waitForAnalysis(page, articles) {
  const isDrawn = ({running, counts}) =>
    !running && counts.analyzed === articles && counts.rows !== undefined;
  return waitUntil(page, isDrawn, 60_000);
}

export async function screenshot(page, name) {
  mkdirSync(screenshots, {recursive: true});
  await page.screenshot({path: join(screenshots, `${name}.png`)});
}

// --- what a reader does ---

export async function clickBox(page, {x, y, width, height}) {
  await page.mouse.click(x + width / 2, y + height / 2);
}

export async function clickControl(page, id) {
  const shown = await describe(page);
  const control = shown.controls.find((candidate) => candidate.id === id);
  if (!control) throw new Error(`no ${id} on screen, only ${shown.controls.map((c) => c.id)}`);
  await clickBox(page, control.box);
}

// Files are {name, text} or {name, bytes}.
export async function chooseFiles(page, files) {
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Control+o');
  await (await chooser).setFiles(files.map(toPayload));
}

export async function dropFiles(page, files) {
  const payload = files.map((file) => ({
    name: file.name, base64: toPayload(file).buffer.toString('base64'),
  }));
  await page.evaluate((list) => {
    const transfer = new DataTransfer();
    for (const {name, base64} of list) {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      transfer.items.add(new File([bytes], name));
    }
    for (const type of ['dragenter', 'dragover', 'drop']) {
      const event = new DragEvent(type, {bubbles: true, cancelable: true, dataTransfer: transfer});
      document.getElementById('canvas').dispatchEvent(event);
    }
  }, payload);
}

function toPayload({name, text, bytes}) {
  return {name, mimeType: 'text/plain', buffer: Buffer.from(bytes ?? text)};
}

// --- articles of our own ---

export const harbour = {
  name: 'harbour.txt',
  text: `New crane at Port Elwin lifts its first load

The port of Elwin opened its new crane on Tuesday, 3 March 2026. The crane cost 12 million euros.
Harbour master Ida Brandt said the crane will double the number of containers handled each day.
No jobs will be lost, Brandt said.
`,
};

export const union = {
  name: 'union.txt',
  text: `Dock workers question crane at Port Elwin

Port Elwin opened a new crane on Tuesday. The crane cost 15 million euros, according to the dock
workers' union. Union leader Pavel Rusk said forty jobs could be lost. Harbour master Ida Brandt
denied that jobs will be lost.
`,
};
