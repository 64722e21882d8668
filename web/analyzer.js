// Runs one analysis at a time in a Web Worker.
//
// A worker lives for one analysis and is terminated after it, or in the middle to cancel. That
// costs an instantiation (the module is compiled already) and makes everything else simple: no
// run can be mixed up with another, a cancelled one stops at once, and its memory is given back.

// A worker that says nothing for this long is given up. Single steps take longer with more text.
const silenceMs = 20_000;
const silencePerMegabyteMs = 10_000;
const silencePerMegabyteOfVectorsMs = 500;

const noMemorySentence = 'There was not enough memory to analyse these articles. They are still ' +
    'here: remove some of them and try again.';
const lostSentence = 'The analysis stopped unexpectedly. Your articles are still here: try ' +
    'again, or with fewer articles.';

export class Analyzer {
  // `workerUrl`: a script that calls runAnalysisWorker. `on`: progress(permille, stage),
  // vectorsUsed(sentence), vectorsRefused(sentence), done(snapshot bytes), failed(sentence).
  constructor(workerUrl, wasmModule, on) {
    this.workerUrl = workerUrl;
    this.wasmModule = wasmModule;
    this.on = on;
    this.worker = null;
    this.watchdog = 0;
  }

  // Analyses a workspace; an analysis that is running is dropped. `vectors`: ReaderVectors.files.
  start(workspace, vectors) {
    this.cancel();
    this.silenceLimit = silenceMs + silencePerMegabyteMs * workspace.length / 1e6 +
        silencePerMegabyteOfVectorsMs * (vectors?.file.size ?? 0) / 1e6;
    try {
      this.worker = new Worker(this.workerUrl);
    } catch {
      this.on.failed('This browser refuses to start a worker, so nothing can be analysed here.');
      return;
    }
    this.worker.onmessage = (event) => this.receive(event.data);
    this.worker.onerror = () => this.fail(lostSentence);
    this.worker.onmessageerror = () => this.fail(lostSentence);
    this.worker.postMessage({wasmModule: this.wasmModule, workspace, vectors});
    this.restartWatchdog();
  }

  cancel() {
    clearTimeout(this.watchdog);
    this.worker?.terminate();
    this.worker = null;
  }

  receive(message) {
    this.restartWatchdog();
    if (message.snapshot) {
      this.cancel();
      this.on.done(message.snapshot);
    } else if (message.failed) {
      this.fail(message.failed);
    } else if (message.vectorsUsed) {
      this.on.vectorsUsed(message.vectorsUsed);
    } else if (message.vectorsRefused) {
      this.on.vectorsRefused(message.vectorsRefused);
    } else if (message.crashed) {
      this.fail(/out of memory/i.test(message.crashed) ? noMemorySentence : lostSentence);
    } else {
      this.on.progress(message.permille, message.stage);
    }
  }

  fail(sentence) {
    this.cancel();
    this.on.failed(sentence);
  }

  restartWatchdog() {
    clearTimeout(this.watchdog);
    this.watchdog = setTimeout(() => this.fail(lostSentence), this.silenceLimit);
  }
}
