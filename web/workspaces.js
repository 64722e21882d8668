// The list of kept workspaces: open, name, save as a file, delete; keep nothing, forget all.

const fromDisk = 'The page was opened from disk: all copies of it on this computer share this ' +
    'list, and other pages opened from disk may be able to read it.';
const fromHost = 'It stays in this browser on this computer, for this page only; nothing is sent ' +
    'anywhere. Clearing the browser\u2019s data removes it.';

export class WorkspaceList {
  constructor({sessions, openExample, wake, saveFile}) {
    Object.assign(this, {sessions, openExample, wake, saveFile});
    this.dialog = document.getElementById('workspaces');
    this.deleted = [];  // {record, bytes}, until the list is closed
    this.renaming = null;
    this.part('new').onclick = () => this.act(() => this.startNew());
    this.part('keep').onchange = (event) => this.choose(event.target.checked);
    this.part('forget').onclick = () => this.askToForget();
    this.part('close').onclick = () => this.dialog.close();
    this.part('unkept').querySelector('button').onclick =
        () => this.act(() => this.sessions.keepNow());
    this.dialog.addEventListener('close', () => {
      this.deleted = [];
      document.getElementById('canvas').focus();
    });
  }

  async open(part) {
    this.renaming = null;
    this.ask(null);
    this.sessions.flush();
    await this.sessions.writing;
    await this.show();
    if (!this.dialog.open) this.dialog.showModal();
    this.dialog.querySelector('li[aria-current] .open')?.focus();
    if (part === 'forget') this.askToForget();
  }

  part(name) {
    return document.getElementById(`workspaces-${name}`);
  }

  // Does something and shows the list as it is then; what fails becomes a problem on screen.
  async act(action) {
    this.ask(null);
    try {
      await action();
    } catch (error) {
      this.sessions.fail(error, 'your work');
    }
    this.wake();
    if (this.dialog.open) await this.show();
  }

  // --- drawing ---

  async show() {
    const {sessions} = this;
    let records = [];
    let trouble = null;
    try {
      if (sessions.keeps) records = await sessions.store.list();
    } catch {
      trouble = 'This browser does not let the page keep anything here.';
    }
    this.records = records;
    const items = records.map((record) => ({record, row: this.rowOf(record)}));
    for (const gone of this.deleted) items.push({record: gone.record, row: this.deletedRow(gone)});
    items.sort((a, b) => b.record.saved - a.record.saved);
    this.part('list').replaceChildren(...items.map(({row}) => row));
    const none = this.part('none');
    none.hidden = items.length > 0;
    none.textContent = trouble ?? (sessions.keeps ? 'Nothing is kept yet. What you load or ' +
        'correct is kept from then on.' : 'Nothing is kept.');
    const unkept = this.part('unkept');
    unkept.hidden = !(sessions.keeps && !sessions.current && sessions.title);
    unkept.querySelector('span').textContent = `On screen: ${sessions.title}, not kept yet.`;
    this.part('keep').checked = sessions.keeps;
    this.part('where').textContent = location.protocol === 'file:' ? fromDisk : fromHost;
    this.part('forget').disabled = records.length === 0;
    this.dialog.querySelector('li input')?.select();
  }

  rowOf(record) {
    const row = document.createElement('li');
    if (record.id === this.sessions.current?.id) row.setAttribute('aria-current', 'true');
    if (this.renaming === record.id) {
      row.append(this.nameField(record));
      return row;
    }
    const open = button('', () => this.act(() => this.openRecord(record)));
    open.className = 'open';
    open.append(element('b', record.name), element('small', factsOf(record)));
    row.append(
        open,
        button('Rename', () => this.act(() => {
          this.renaming = record.id;
        })),
        button('Save file', () => this.act(() => this.save(record))),
        button('Delete', () => this.act(() => this.remove(record))));
    return row;
  }

  deletedRow(gone) {
    const row = document.createElement('li');
    row.append(element('span', `Deleted \u201C${gone.record.name}\u201D`),
               button('Undo', () => this.act(() => this.undo(gone))));
    return row;
  }

  nameField(record) {
    const field = document.createElement('input');
    field.value = record.name;
    field.setAttribute('aria-label', 'Name of the workspace');
    field.maxLength = 120;
    const finish = (name) => this.act(async () => {
      if (this.renaming !== record.id) return;
      this.renaming = null;
      if (name && name !== record.name) await this.sessions.rename(record, name);
    });
    field.onkeydown = (event) => {
      if (event.key !== 'Enter' && event.key !== 'Escape') return;
      event.preventDefault();  // Escape closes no more than the field
      finish(event.key === 'Enter' ? field.value.trim() : '');
    };
    field.onblur = () => finish(field.value.trim());
    return field;
  }

  // --- what the buttons do ---

  async startNew() {
    await this.sessions.create('');
    this.dialog.close();
  }

  async openRecord(record) {
    await this.sessions.open(record);
    this.dialog.close();
  }

  async save(record) {
    const bytes = await this.sessions.store.read(record.id);
    this.saveFile(`${record.name.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60) || 'parallax'}.json`,
                  'application/json', bytes ?? new Uint8Array());
  }

  async remove(record) {
    this.deleted.push({record, bytes: await this.sessions.remove(record)});
  }

  async undo(gone) {
    await this.sessions.restore(gone.record, gone.bytes);
    this.deleted.splice(this.deleted.indexOf(gone), 1);
  }

  askToForget() {
    if (this.records.length === 0) return;
    this.ask(`Delete ${count(this.records)} for good, with what is on screen?`, 'Delete all',
             async () => {
               await this.sessions.forgetAll({alsoFromNowOn: false});
               this.deleted = [];
               this.openExample();
             });
  }

  choose(keep) {
    if (keep) {
      this.act(() => this.sessions.keepAgain());
    } else if (this.records.length === 0) {
      this.act(() => this.sessions.forgetAll({alsoFromNowOn: true}));
    } else {
      this.part('keep').checked = true;  // until the answer
      this.ask(`Delete ${count(this.records)} for good and keep nothing from now on? What is on ` +
          'screen stays until you leave the page.', 'Keep nothing', async () => {
        this.deleted = [];
        await this.sessions.forgetAll({alsoFromNowOn: true});
      });
    }
  }

  // Asks a question with one way to say yes; null: takes it away.
  ask(question, yes, action) {
    const area = this.part('ask');
    area.hidden = question === null;
    if (question === null) return;
    const [accept, decline] = area.querySelectorAll('button');
    area.querySelector('span').textContent = question;
    accept.textContent = yes;
    accept.onclick = () => this.act(action);
    decline.onclick = () => this.ask(null);
    accept.focus();
  }
}

function factsOf(record) {
  const facts = [`${record.articles} ${record.articles === 1 ? 'article' : 'articles'}`];
  if (record.corrections > 0) {
    facts.push(`${record.corrections} ${record.corrections === 1 ? 'correction' : 'corrections'}`);
  }
  facts.push(new Date(record.saved).toLocaleString('en', {dateStyle: 'medium', timeStyle: 'short'}));
  facts.push(`${Math.max(1, Math.round(record.size / 1000)).toLocaleString('en')} kB`);
  return facts.join(' \u00B7 ');
}

function count(records) {
  return records.length === 1 ? 'the one kept workspace' : `all ${records.length} workspaces`;
}

function element(tag, text) {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

function button(text, action) {
  const made = element('button', text);
  made.type = 'button';
  made.onclick = action;
  return made;
}
