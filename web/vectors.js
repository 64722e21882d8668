// Word vectors of the reader: files of hundreds of megabytes that stay files. Each analysis gets
// them and reads them in its worker.

const headBytes = 64 * 1024;
const maxVectorBytes = 512 * 1024 * 1024;

// VectorFileKind of src/io/vector_file.h
const kTable = 1;
const kTensors = 2;
const kTokenizer = 3;

export class ReaderVectors {
  constructor(core) {
    this.core = core;
    this.forget();
  }

  forget() {
    this.file = null;       // a table, or tensors
    this.tokenizer = null;  // of tensors
    this.wantsTokenizer = false;
    this.changed = false;
  }

  // Whether `file` holds word vectors or a part of them; it is kept then.
  async take(file) {
    const head = new Uint8Array(await file.slice(0, headBytes).arrayBuffer());
    const kind = this.core.send('vector_file_kind', [file.name, head]);
    if (kind === kTokenizer) {
      this.tokenizer = file;
    } else if (kind === kTable || kind === kTensors) {
      this.file = file;
      this.wantsTokenizer = kind === kTensors;
    }
    if (kind > 0) this.changed = true;
    return kind > 0;
  }

  // After the last file of several: what to tell the core. {} when nothing changed.
  settle() {
    if (!this.changed) return {};
    this.changed = false;
    if (!this.file) {
      return {problem: `${this.tokenizer.name}: Add its model.safetensors, too: this file only ` +
          'lists the words.'};
    }
    if (this.file.size > maxVectorBytes) {
      const problem = `${this.file.name}: The file is larger than 512 MB: take vectors with ` +
          'fewer words or fewer numbers.';
      this.forget();
      return {problem};
    }
    if (this.wantsTokenizer && !this.tokenizer) {
      return {problem: `${this.file.name}: Add its tokenizer.json, too: the model needs it.`};
    }
    return {name: this.file.name};
  }

  // For the worker; null when there are none.
  get files() {
    if (!this.file || (this.wantsTokenizer && !this.tokenizer)) return null;
    return {file: this.file, tokenizer: this.wantsTokenizer ? this.tokenizer : null};
  }
}
