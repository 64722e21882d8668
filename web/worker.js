// The worker's side of analyzer.js: one workspace in, progress out, then a snapshot or a sentence.
import {instantiateCore} from './core.js';

const kFinished = 1000;  // px_analyze_step

export function runAnalysisWorker(createParallax) {
  self.onmessage = async ({data: {wasmModule, workspace}}) => {
    try {
      analyze(await instantiateCore(createParallax, wasmModule), workspace);
    } catch (error) {
      // The module broke down. The page never hears of a rejected promise by itself.
      self.postMessage({crashed: String(error?.message ?? error)});
    }
  };
}

function analyze(core, workspace) {
  if (core.send('analyze_begin', [workspace]) !== 0) {
    self.postMessage({failed: core.resultText()});
    return;
  }
  // No pause between the steps: to cancel, the page terminates the worker.
  for (;;) {
    const permille = core.call('analyze_step', 1);
    if (permille === kFinished) break;
    self.postMessage({permille, stage: core.resultText()});
  }
  const snapshot = core.result();
  self.postMessage({snapshot}, [snapshot.buffer]);
}
