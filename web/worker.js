// The worker's side of analyzer.js: one workspace in, progress out, then a snapshot or a sentence.
import {instantiateCore} from './core.js';

const kFinished = 1000;  // px_analyze_step

export function runAnalysisWorker(createParallax) {
  self.onmessage = async ({data: {wasmModule, workspace, vectors}}) => {
    try {
      const core = await instantiateCore(createParallax, wasmModule);
      if (core.send('analyze_begin', [workspace]) !== 0) {
        self.postMessage({failed: core.resultText()});
        return;
      }
      if (vectors) await useVectors(core, vectors);
      analyze(core);
    } catch (error) {
      // The module broke down. The page never hears of a rejected promise by itself.
      self.postMessage({crashed: String(error?.message ?? error)});
    }
  };
}

// Files that cannot be used are named, and the articles are compared without them.
async function useVectors(core, {file, tokenizer}) {
  self.postMessage({permille: 0, stage: 'Reading word vectors'});
  let parts;
  try {
    parts = [file.name, tokenizer ? await bytesOf(tokenizer) : '', await bytesOf(file)];
  } catch {
    self.postMessage({vectorsRefused: 'The file can no longer be read: drop it again.'});
    return;
  }
  if (core.send('analyze_vectors', parts) !== 0) {
    self.postMessage({vectorsRefused: core.resultText()});
  }
}

async function bytesOf(file) {
  return new Uint8Array(await file.arrayBuffer());
}

function analyze(core) {
  // No pause between the steps: to cancel, the page terminates the worker.
  for (;;) {
    const permille = core.call('analyze_step', 1);
    if (permille === kFinished) break;
    self.postMessage({permille, stage: core.resultText()});
  }
  const snapshot = core.result();
  core.call('analyze_effect');
  const vectorsUsed = core.resultText();
  if (vectorsUsed) self.postMessage({vectorsUsed});
  self.postMessage({snapshot}, [snapshot.buffer]);
}
