// Articles from the reader: file chooser, drop on the page, and the dialog for pasted text.

const maxFileBytes = 64 * 1024 * 1024;

export class ArticleInput {
  constructor({core, vectors, wake}) {
    this.core = core;
    this.vectors = vectors;
    this.wake = wake;
    this.chooser = document.getElementById('chooser');
    this.dialog = document.getElementById('paste');
    this.form = this.dialog.querySelector('form');
    this.listenToChooser();
    this.listenToDrops(document.getElementById('drop'));
    this.listenToDialog();
  }

  chooseFiles() {
    this.chooser.click();
  }

  // Loads files in their order. A refused one is named in a sentence and stops no other.
  async addFiles(files) {
    for (const file of files) {
      if (await this.isVectors(file)) continue;
      const bytes = await this.read(file);
      if (bytes) this.core.send('add_file', [file.name, bytes]);
    }
    const {name, problem} = this.vectors.settle();
    if (problem) this.core.send('report_problem', [problem]);
    if (name) this.core.send('use_vectors', [name]);
    this.core.call('files_added');
    this.wake();
  }

  openPasteDialog(text = '') {
    if (this.dialog.open) return;
    this.form.reset();
    this.form.elements.text.value = text;
    this.showDialogProblem('');
    this.dialog.showModal();
    this.form.elements[text ? 'title' : 'text'].focus();
  }

  // False also for what cannot be read: read() says so.
  async isVectors(file) {
    try {
      return await this.vectors.take(file);
    } catch {
      return false;
    }
  }

  async read(file) {
    if (file.size > maxFileBytes) {
      this.report(`${file.name}: The file is larger than 64 MB: load single articles.`);
      return null;
    }
    try {
      return new Uint8Array(await file.arrayBuffer());
    } catch {
      this.report(
          `${file.name}: The file cannot be read. If it is a folder, drop the files in it.`);
      return null;
    }
  }

  report(sentence) {
    this.core.send('report_problem', [sentence]);
    this.wake();
  }

  listenToChooser() {
    this.chooser.addEventListener('change', () => {
      const files = [...this.chooser.files];
      this.chooser.value = '';  // the same file can be chosen again
      this.addFiles(files);
    });
  }

  listenToDrops(overlay) {
    const show = (event) => {
      if (this.dialog.open || !takes(event.dataTransfer)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      overlay.hidden = false;
    };
    document.addEventListener('dragenter', show);
    document.addEventListener('dragover', show);
    document.addEventListener('dragleave', (event) => {
      if (!event.relatedTarget) overlay.hidden = true;  // left the page
    });
    document.addEventListener('drop', (event) => {
      overlay.hidden = true;
      if (this.dialog.open || !takes(event.dataTransfer)) return;
      event.preventDefault();
      const files = [...event.dataTransfer.files];
      if (files.length > 0) {
        this.addFiles(files);
      } else {
        this.openPasteDialog(event.dataTransfer.getData('text/plain'));
      }
    });
  }

  listenToDialog() {
    this.form.addEventListener('submit', (event) => {
      if (event.submitter?.value === 'cancel') return;
      const {title, outlet, date, text} = this.form.elements;
      const fields = [title, outlet, date, text].map((field) => field.value);
      const status = this.core.send('add_pasted', fields);
      if (status !== 0) {
        event.preventDefault();  // the dialog stays, nothing typed is lost
        this.showDialogProblem(this.core.resultText());
      }
      this.wake();
    });
    this.dialog.addEventListener('close', () => document.getElementById('canvas').focus());
  }

  showDialogProblem(sentence) {
    document.getElementById('paste-problem').textContent = sentence;
  }
}

function takes(transfer) {
  return transfer.types.includes('Files') || transfer.types.includes('text/plain');
}
