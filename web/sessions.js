// Which kept workspace is on screen, and keeping it after every change.
//
// Nothing is kept of what the reader did not touch: the example as it came, a link just opened.
// With the first change it becomes a workspace of its own. Outside of the database live the choice
// "keep nothing", the settings, which workspace is being opened, to notice a page that breaks each
// time it opens it, and for a moment what a page that goes away could not wait to see written.
import {forget, placeOfPage, recall, remember} from './memory.js';
import {Settings} from './settings.js';
import {isReadable, Store} from './store.js';

// The first change is written at once, those that follow it soon after together.
const saveDelayMs = 400;
const pausesPerSave = 20;  // big workspaces are written less often
const mostTries = 2;

// What px_keep_workspace says is on screen.
const shown = {nothing: 0, articles: 1, example: 2, correctedExample: 3};

// Keeping of src/app/app.h.
const keeping = {notYet: 0, kept: 1, never: 2};

const linkName = 'From a link';

export class Sessions {
  // `report(sentence)` tells of a trouble, `notice(sentence)` of anything else.
  constructor({core, wake, report, notice}) {
    Object.assign(this, {core, wake, report, notice});
    this.place = placeOfPage();
    this.store = new Store(this.place);
    this.settings = new Settings(this.place);
    this.keeps = recall(`${this.place} keep`) !== 'nothing';
    this.current = null;  // the record of what is on screen
    this.title = '';      // what to call it while it has none
    this.dirty = false;
    this.timer = 0;
    this.nextSave = 0;
    this.writing = Promise.resolve();
    this.busy = 0;  // writes under way
    this.trouble = null;  // the kind told last, until something could be kept again
    this.unwritten = null;  // {record, bytes} on their way to the disk
    addEventListener('pagehide', () => this.putAside());
    // The tab may go away without another word.
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') this.flush();
    });
  }

  // --- what is on screen ---

  // Articles or corrections are others.
  changed() {
    if (!this.keeps) return;
    this.dirty = true;
    this.timer ||= setTimeout(() => this.flush(), Math.max(0, this.nextSave - performance.now()));
  }

  // The analysis may have found the title that names the workspace.
  analyzed() {
    if (!this.current || this.current.named || this.current.example) return;
    this.core.call('keep_workspace');
    if (splitParts(this.core.result(), 4)[0] !== this.current.name) this.changed();
  }

  // Something else takes the place of what is on screen.
  leave(title = '') {
    this.flush();
    this.current = null;
    this.title = title;
    this.showName();
  }

  // A link was opened: kept once the reader changes something.
  openedLink() {
    this.forgetChange();
    this.leave(linkName);
  }

  // Keeps what is on screen though nothing of it was changed.
  async keepNow() {
    this.dirty = true;
    this.flush();
    await this.writing;
  }

  // Begins to write what is on screen, if it changed.
  flush() {
    if (!this.dirty) return;
    this.forgetChange();
    if (!this.keeps || recall(`${this.place} keep`) === 'nothing') return;  // or in another tab
    const begin = performance.now();
    const content = this.take();
    const now = performance.now();
    this.nextSave = now + Math.max(saveDelayMs, (now - begin) * pausesPerSave);
    if (!content) return;
    this.unwritten = content;
    ++this.busy;
    this.writing = this.writing.then(() => this.write(content.record, content.bytes))
        .finally(() => --this.busy);
  }

  // The page goes away and the disk is slow: only this store of the browser does not wait.
  putAside() {
    this.flush();
    if (!this.unwritten) return;
    const {record, bytes} = this.unwritten;
    remember(`${this.place} unwritten`,
             JSON.stringify({record, text: new TextDecoder().decode(bytes)}));
  }

  // Writes what the last page put aside.
  async takeUp() {
    const aside = recall(`${this.place} unwritten`);
    if (!aside) return;
    forget(`${this.place} unwritten`);
    const {record, text} = JSON.parse(aside);
    const stored = (await this.store.list()).find(({id}) => id === record.id);
    if (stored?.saved !== record.saved) {  // else it was written after all
      this.current = record;
      await this.write(record, new TextEncoder().encode(text));
      this.current = null;
    }
  }

  forgetChange() {
    clearTimeout(this.timer);
    this.timer = 0;
    this.dirty = false;
  }

  // The record and the bytes to write, or null where there is nothing to keep.
  take() {
    const kind = this.core.call('keep_workspace');
    const [name, articles, corrections, bytes] = splitParts(this.core.result(), 4);
    const example = kind === shown.correctedExample;
    if (this.current && this.current.example !== example && kind !== shown.nothing) {
      // The reader's articles took the place of the example, or all its corrections are undone.
      if (kind === shown.example) this.discard(this.current);
      this.current = null;
    }
    if (kind === shown.example || (kind === shown.nothing && !this.current)) return null;
    if (kind === shown.nothing && !this.current.named) {
      this.discard(this.current);
      this.leave();
      return null;
    }
    if (example) forgetFragment();
    this.current ??= newRecord(example);
    const record = this.current;
    if (!record.named) record.name = example ? 'Example' : name;
    record.articles = Number(articles);
    record.corrections = Number(corrections);
    record.size = bytes.length;
    record.saved = Date.now();
    return {record, bytes};
  }

  async write(record, bytes) {
    try {
      if (!await this.store.put(record, bytes, record === this.current)) {
        const old = record.name;
        Object.assign(record, {id: newId(), revision: 0, name: `${old} (2)`, named: true});
        await this.store.put(record, bytes, record === this.current);
        this.notice(`\u201C${old}\u201D was changed in another tab: what is here is kept as ` +
            `\u201C${record.name}\u201D.`);
      }
      this.trouble = null;
      if (this.unwritten?.bytes === bytes) {
        this.unwritten = null;
        forget(`${this.place} unwritten`);  // the page did not go away
      }
      if (record === this.current) forgetFragment();  // a reload shall not bring the link back
    } catch (error) {
      this.fail(error, `\u201C${record.name}\u201D`);
    }
    this.showName();
  }

  fail(error, what) {
    const trouble = error?.name ?? 'unknown';
    if (trouble !== this.trouble) this.report(explain(error, what));
    this.trouble = trouble;
  }

  discard(record) {
    this.writing = this.writing.then(() => this.store.remove(record.id)).catch(() => {});
  }

  showName() {
    const name = this.current?.name ?? this.title;
    const never = !this.keeps || this.trouble;
    this.core.send('set_workspace_name', [name],
                   this.isKept() ? keeping.kept : never ? keeping.never : keeping.notYet);
    this.wake();
  }

  // For tests and problem reports. `saving`: what is on screen is not on the disk yet.
  describe() {
    const {current, dirty, keeps} = this;
    return {name: current?.name ?? this.title, kept: this.isKept(), saving: dirty || this.busy > 0,
            keeps};
  }

  isKept() {
    return this.current !== null && this.current.revision > 0 && !this.trouble;
  }

  setSetting(name, value) {
    this.settings.set(name, value, {keeps: this.keeps});
  }

  // --- opening ---

  // Opens what was on screen at the last visit; whether there was something.
  async openLast() {
    if (!this.keeps) return false;
    try {
      await this.takeUp().catch(() => {});  // damaged: the last one written is there
      const record = await this.store.last();
      if (!record) return false;
      const tries = triesOf(recall(`${this.place} opening`), record.id);
      if (tries >= mostTries) {
        forget(`${this.place} opening`);
        this.report(`\u201C${record.name}\u201D was not opened, because the page stopped ` +
            'each time it did: open it from the workspaces, or save it as a file there.');
        return false;
      }
      remember(`${this.place} opening`, `${record.id} ${tries + 1}`);
      return await this.open(record);
    } catch (error) {
      if (error?.name === 'VersionError') this.fail(error, 'your work');
      if (error?.name === 'TimeoutError') {
        this.report('The browser did not answer in time, so your last workspace is not shown: ' +
            'open it from the workspaces.');
      }
      return false;
    }
  }

  // Opens a kept workspace. A damaged one changes nothing and becomes a sentence.
  async open(record) {
    const bytes = await this.store.read(record.id);
    this.flush();
    const problem = this.problemOf(record, bytes) ?? this.openBytes(bytes);
    if (problem) {
      this.report(`\u201C${record.name}\u201D cannot be opened (${problem}) It is kept as it ` +
          'is: the workspaces offer it as a file.');
      return false;
    }
    this.forgetChange();
    this.current = record;
    this.title = '';
    this.showName();
    await this.store.remember(record.id);
    return true;
  }

  problemOf(record, bytes) {
    if (!isReadable(record)) return 'a newer version of Parallax kept it.';
    return bytes instanceof Uint8Array ? null : 'its articles are missing.';
  }

  openBytes(bytes) {
    return this.core.send('open_workspace', [bytes]) === 0 ? null : this.core.resultText();
  }

  // The page survived opening a workspace.
  settled() {
    forget(`${this.place} opening`);
  }

  // --- what the list of workspaces does ---

  async create(name) {
    this.leave();
    this.core.call('new_workspace');
    this.forgetChange();
    if (!name || !this.keeps) return;
    this.current = {...newRecord(false), name, named: true, saved: Date.now()};
    await this.write(this.current, this.takeBytes());
  }

  takeBytes() {
    this.core.call('keep_workspace');
    return splitParts(this.core.result(), 4)[3];
  }

  async rename(record, name) {
    const target = record.id === this.current?.id ? this.current : record;
    Object.assign(target, {name, named: true});
    this.flush();
    await this.writing;
    await this.write(target, await this.store.read(target.id));
  }

  // Removes a workspace and returns its bytes, for undoing.
  async remove(record) {
    if (record.id === this.current?.id) {
      this.flush();
      await this.writing;
    }
    const bytes = await this.store.read(record.id);
    await this.store.remove(record.id);
    if (record.id === this.current?.id) {
      this.current = null;
      this.core.call('new_workspace');
      this.forgetChange();
      this.showName();
    }
    return bytes;
  }

  async restore(record, bytes) {
    await this.write({...record, revision: 0}, bytes);
  }

  // Forgets every workspace; with `alsoFromNowOn` nothing is kept any more, except that choice.
  async forgetAll({alsoFromNowOn}) {
    this.forgetChange();
    await this.writing;
    this.current = null;
    this.title = '';
    this.trouble = null;
    this.unwritten = null;
    for (const what of ['opening', 'unwritten']) forget(`${this.place} ${what}`);
    this.settings.forget();
    await this.store.erase();
    if (alsoFromNowOn) {
      this.keeps = false;
      remember(`${this.place} keep`, 'nothing');
    }
    this.showName();
  }

  async keepAgain() {
    this.keeps = true;
    forget(`${this.place} keep`);
    this.settings.keep();
    await this.keepNow();
  }
}

// The sentence for what kept a workspace from being kept.
function explain(error, what) {
  const advice = 'Save the workspace as a file before you leave.';
  switch (error?.name) {
    case 'QuotaExceededError':
      return `There is no room left in this browser to keep ${what}. Delete other workspaces, or ` +
          'save this one as a file before you leave.';
    case 'VersionError':
      return `A newer version of Parallax keeps its workspaces here, so this one cannot keep ${
        what}. Reload the page to get the newer one.`;
    default:
      return `This browser does not let the page keep ${what} (a private window, or storage is ` +
          `turned off). ${advice}`;
  }
}

function newRecord(example) {
  return {id: newId(), revision: 0, name: '', named: false, example, articles: 0, corrections: 0,
          size: 0, saved: 0};
}

function newId() {
  return [...crypto.getRandomValues(new Uint8Array(9))]
      .map((byte) => byte.toString(36).padStart(2, '0')).join('');
}

function triesOf(text, id) {
  const [opened, tries] = (text ?? '').split(' ');
  return opened === id ? Number(tries) : 0;
}

function forgetFragment() {
  if (location.hash) history.replaceState(null, '', location.href.split('#')[0]);
}

// Cuts the first `count - 1` parts, texts, at NUL bytes; the last part is bytes.
function splitParts(bytes, count) {
  const decoder = new TextDecoder();
  const parts = [];
  let begin = 0;
  while (parts.length + 1 < count) {
    const end = bytes.indexOf(0, begin);
    parts.push(decoder.decode(bytes.subarray(begin, end)));
    begin = end + 1;
  }
  return [...parts, bytes.slice(begin)];
}
