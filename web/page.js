// The page around the app: drawing when something happened, and what the app asks of the browser.
//
//   DOM event --> wake() --> one animation frame --> px_frame() --> C++ draws, and may call
//   PageRequests below (through src/platform/platform_web.cpp): files, dialog, worker, clipboard.
//
// At rest nothing is scheduled: no timer, no animation frame.
import {Analyzer} from './analyzer.js';
import {ArticleInput} from './articles.js';
import {copyText} from './clipboard.js';
import {parseDescription, sentencesOf} from './description.js';
import {paintGlyph} from './glyphs.js';
import {Keyboard} from './keyboard.js';
import {offerRescue, showStopped} from './message.js';
import {Sessions} from './sessions.js';
import {carriesWorkspace, decodeFragment, encodeFragment, judgeLink} from './share.js';
import {Touch} from './touch.js';
import {ReaderVectors} from './vectors.js';
import {WorkspaceList} from './workspaces.js';

// Popups, scrolling and focus of an immediate-mode interface settle a few frames after an event.
const framesAfterEvent = 4;
const zooms = [0.6, 0.7, 0.8, 0.9, 1, 1.15, 1.3, 1.5, 1.75, 2, 2.5, 3];
// What the app can be laid out in.
const [leastWidth, leastHeight] = [320, 320];

export class Page {
  constructor(canvas, workerUrl) {
    this.canvas = canvas;
    this.workerUrl = workerUrl;
    this.started = false;
    this.framesLeft = 0;
    this.chosenZoom = 1;  // of the app, besides the browser's
    this.zoom = 1;        // that of it for which the window is large enough
    this.frameScheduled = false;
    this.framesDrawn = 0;
    this.stopped = false;
    this.contextLost = false;
    this.workspace = null;  // bytes given to the last analysis, to be rescued from a crash
  }

  // Opens the window and shows the first workspace.
  async start(core, wasmModule) {
    this.core = core;
    const isMac = /mac/i.test(navigator.platform);
    if (core.call('open_window', isMac ? 1 : 0) !== 0) {
      this.stop('The page cannot be drawn', core.resultText());
      return;
    }
    this.vectors = new ReaderVectors(core);
    this.articles = new ArticleInput({core, vectors: this.vectors, wake: () => this.wake()});
    this.keyboard = new Keyboard({
      core,
      canvas: this.canvas,
      agent: document.getElementById('agent'),
      wake: () => this.wake(),
      drawNow: () => this.drawNow(),
      paste: (text, files) =>
        files.length > 0 ? this.articles.addFiles(files) : this.articles.openPasteDialog(text),
    });
    this.analyzer = new Analyzer(this.workerUrl, wasmModule, {
      progress: (permille, stage) => this.tell('analysis_progress', stage, permille),
      vectorsUsed: (sentence) => this.tell('vectors_used', sentence),
      vectorsRefused: (sentence) => {
        this.vectors.forget();
        this.tell('vectors_refused', sentence);
      },
      done: (snapshot) => {
        this.tell('analysis_done', snapshot);
        this.sessions.analyzed();
        this.sessions.settled();
      },
      failed: (sentence) => {
        this.tell('analysis_failed', sentence);
        this.sessions.settled();
      },
    });
    this.startSessions();
    this.followSystemColours();
    this.listenToCanvas();
    this.touch = new Touch({core, canvas: this.canvas, page: this});
    this.followSize();
    this.useSettings();
    const linked = await this.openFragment();
    const returns = !linked && await this.sessions.openLast();
    if (!linked && !returns) core.call('open_example');
    this.showFirstSteps(returns);
    if (!this.analyzer.worker) this.sessions.settled();
    addEventListener('hashchange', () => this.openFragment());
    document.getElementById('loading').hidden = true;
    this.canvas.focus({preventScroll: true});
    this.started = true;
    this.wake();
  }

  followSystemColours() {
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const contrast = matchMedia('(prefers-contrast: more)');
    const forced = matchMedia('(forced-colors: active)');
    const follow = () => {
      this.core.call('set_system_colours', dark.matches ? 1 : 0,
                     contrast.matches || forced.matches ? 1 : 0);
      this.wake();
    };
    for (const query of [dark, contrast, forced]) query.addEventListener('change', follow);
    follow();
  }

  useSettings() {
    const {settings} = this.sessions;
    const colours = settings.get('colours');
    if (colours) this.core.send('use_setting', ['colours', colours]);
    const percent = Number(settings.get('size'));
    if (percent > 0) this.setZoom(percent / 100);
  }

  // Only a reader who was never here gets them; one who wants nothing kept was.
  showFirstSteps(returns) {
    const {keeps, settings} = this.sessions;
    if (keeps && !returns && !settings.get('hints')) {
      this.core.send('use_setting', ['hints', 'first']);
    }
  }

  startSessions() {
    this.sessions = new Sessions({
      core: this.core,
      wake: () => this.wake(),
      report: (sentence) => this.tell('report_problem', sentence),
      notice: (sentence) => this.tell('show_notice', sentence),
    });
    this.sessions.showName();
    this.workspaces = new WorkspaceList({
      sessions: this.sessions,
      openExample: () => this.core.call('open_example'),
      wake: () => this.wake(),
      saveFile: (name, type, bytes) => this.saveFile(name, type, bytes),
    });
  }

  // --- drawing ---

  wake() {
    this.framesLeft = framesAfterEvent;
    this.schedule();
  }

  schedule() {
    if (this.frameScheduled || this.stopped || this.contextLost) return;
    this.frameScheduled = true;
    requestAnimationFrame(() => {
      this.frameScheduled = false;
      this.drawNow();
      --this.framesLeft;
      if (this.wantsFrame || this.framesLeft > 0) {
        this.schedule();
      } else {
        this.announce();
      }
    });
  }

  // Draws at once. Also used inside a gesture for what browsers allow only there (copying,
  // choosing files).
  drawNow() {
    if (this.stopped || this.contextLost) return;
    ++this.framesDrawn;
    this.wantsFrame = this.core.call('frame') !== 0;
  }

  // Tells the core something that happened outside the window, and shows the change.
  tell(name, part, ...numbers) {
    this.core.send(name, [part], ...numbers);
    this.wake();
  }

  listenToCanvas() {
    const {canvas} = this;
    const wake = () => this.wake();
    for (const type of ['pointermove', 'pointerdown', 'pointerup', 'pointerleave', 'focus']) {
      canvas.addEventListener(type, wake, {passive: true});
    }
    canvas.addEventListener('pointerdown', () => {
      // Not while a text is typed: the app itself ends that when the click was elsewhere.
      if (document.activeElement !== this.keyboard.agent) canvas.focus({preventScroll: true});
    });
    canvas.addEventListener('click', () => this.drawNow());
    canvas.addEventListener('contextmenu', (event) => event.preventDefault());
    canvas.addEventListener('wheel', (event) => {
      if (event.ctrlKey) event.stopImmediatePropagation();  // the browser's zoom
      else wake();
    }, {capture: true, passive: true});
    addEventListener('focus', wake);
    addEventListener('blur', wake);
    document.addEventListener('mouseup', wake);
    canvas.addEventListener('webglcontextlost', (event) => {
      event.preventDefault();  // asks the browser to give the context back
      this.contextLost = true;
    });
    canvas.addEventListener('webglcontextrestored', () => {
      this.contextLost = false;
      this.core.call('context_restored');
      this.wake();
    });
  }

  // Keeps one canvas pixel on one device pixel at any zoom, and draws before the browser paints
  // the new size.
  followSize() {
    const resize = (entry) => {
      const scale = devicePixelRatio;
      const exact = entry?.devicePixelContentBoxSize?.[0];
      const width = pixels(this.canvas.clientWidth * scale, exact?.inlineSize);
      const height = pixels(this.canvas.clientHeight * scale, exact?.blockSize);
      if (width === 0 || height === 0) return;
      const most = Math.min(width / scale / leastWidth, height / scale / leastHeight);
      this.zoom = Math.min(this.chosenZoom, Math.max(most, 1));
      this.core.call('resize', width, height, scale * this.zoom);
      this.core.send('use_setting', ['size', String(Math.round(100 * this.zoom))]);
      this.drawNow();
      this.wake();
    };
    const observer = new ResizeObserver((entries) => resize(entries[0]));
    try {
      observer.observe(this.canvas, {box: 'device-pixel-content-box'});
    } catch {
      observer.observe(this.canvas);  // Safari
    }
    const onScaleChange = () => {
      resize();
      this.watchScale(onScaleChange);
    };
    this.watchScale(onScaleChange);
    this.resize = resize;
    resize();
  }

  setZoom(zoom) {
    this.chosenZoom = Math.min(Math.max(zoom, zooms[0]), zooms.at(-1));
    this.resize();
  }

  keepSize() {
    this.sessions.setSetting('size', String(Math.round(100 * this.chosenZoom)));
  }

  // A window moved to another screen changes the scale without changing its size.
  watchScale(onChange) {
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`)
        .addEventListener('change', onChange, {once: true});
  }

  // --- workspace in the address ---

  // Whether the address carried a workspace that could be opened. A broken one becomes a sentence.
  async openFragment() {
    if (!carriesWorkspace(location.hash)) return false;
    let workspace;
    try {
      workspace = await decodeFragment(location.hash);
    } catch (error) {
      this.tell('report_problem', error.message);
      return false;
    }
    this.sessions.flush();
    const status = this.core.send('open_workspace', [workspace]);
    if (status === 0) this.sessions.openedLink();
    if (status !== 0) this.tell('report_problem', `The link: ${this.core.resultText()}`);
    this.wake();
    return status === 0;
  }

  // --- for those who do not see the canvas ---

  describe() {
    this.core.call('describe');
    return {
      version: document.querySelector('meta[name=generator]').content,
      framesDrawn: this.framesDrawn,
      workspace: this.sessions.describe(),
      ...parseDescription(this.core.resultText(), this.zoom),
    };
  }

  announce() {
    const sentences = sentencesOf(this.describe());
    const news = sentences.filter((sentence) => !this.announced?.includes(sentence));
    this.announced = sentences;
    if (news.length > 0) document.getElementById('status').textContent = news.join(' ');
  }

  // --- what the app asks for; called from C++ ---

  chooseFiles() {
    this.articles.chooseFiles();
  }

  openPasteDialog() {
    this.articles.openPasteDialog();
  }

  workspaceChanged() {
    this.sessions.changed();
  }

  leaveWorkspace() {
    this.sessions.leave();
  }

  showWorkspaces(part) {
    this.workspaces.open(part);
  }

  startAnalysis(workspace) {
    this.workspace = workspace;
    this.analyzer.start(workspace, this.vectors.files);
  }

  cancelAnalysis() {
    this.analyzer.cancel();
  }

  forgetVectors() {
    this.vectors.forget();
  }

  async copyText(text) {
    if (await copyText(text)) return;
    this.tell('report_problem', 'The browser did not allow copying: use its Edit menu or allow ' +
        'the clipboard for this page.');
  }

  async shareWorkspace(workspace) {
    const link = location.href.split('#')[0] + await encodeFragment(workspace);
    const {ok, sentence} = judgeLink(link.length);
    if (!ok) {
      this.tell('report_problem', sentence);
    } else if (await copyText(link)) {
      this.tell('show_notice', sentence);
    } else {
      this.tell('report_problem',
          'The link could not be copied: allow the clipboard for this page.');
    }
  }

  saveFile(name, type, bytes) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([bytes], {type}));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  setTheme(name) {
    document.documentElement.dataset.theme = name;
  }

  // "name value", see src/app/settings.h.
  keepSetting(setting) {
    const [name, value] = setting.split(' ');
    this.sessions.setSetting(name, value);
  }

  setTextInput(active, x, y, height) {
    const {zoom} = this;
    this.keyboard.setTextInput(active, x * zoom, y * zoom, height * zoom);
  }

  zoomStep(way) {
    const larger = zooms.find((zoom) => zoom > this.zoom + 0.01) ?? zooms.at(-1);
    const smaller = zooms.findLast((zoom) => zoom < this.zoom - 0.01) ?? zooms[0];
    this.setZoom(way === 'reset' ? 1 : way === 'in' ? larger : smaller);
    this.keepSize();
  }

  paintGlyph(codePoint, size, face) {
    return paintGlyph(codePoint, size, face);
  }

  // --- when something breaks ---

  // An exception nobody caught. Harmless notes of the browser come without an error object.
  onError(error) {
    if (!error) return;
    if (!this.started || error instanceof WebAssembly.RuntimeError) {
      this.onCrash(error);
    } else {
      this.tell('report_problem', `Something went wrong in the page: ${error.message ?? error}.`);
    }
  }

  // The module is unusable from here on.
  onCrash(reason) {
    const text = String(reason?.message ?? reason);
    if (/out of memory/i.test(text)) {
      this.stop('The memory is full', 'There was not enough memory for these articles. Reload ' +
          'the page and load fewer of them.');
    } else {
      this.stop('Parallax stopped', 'Something went wrong inside Parallax. Reload the page to go ' +
          `on. If it happens again, please report it with these words: ${text}`);
    }
  }

  stop(title, sentence) {
    if (this.stopped) return;
    this.stopped = true;
    this.analyzer?.cancel();
    showStopped(title, sentence);
    if (this.workspace) offerRescue(this.workspace);
  }
}

// A length in device pixels: as the browser measured it, or rounded where it measured nothing or
// (in the device emulation of developer tools) without the scale.
function pixels(length, measured) {
  return Math.abs(measured - length) < 2 ? measured : Math.round(length);
}
