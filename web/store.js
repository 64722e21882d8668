// Kept workspaces in IndexedDB. A workspace is the bytes of a saved workspace file and a record:
//   {version: 1, id, revision, name, named, example, articles, corrections, size, saved}
// `named`: the reader gave the name. `example`: the corrected example, which makes room for the
// first articles of the reader. `saved` in milliseconds. `revision` grows by one with each write:
// two tabs that changed one workspace notice it instead of losing the work of one.

const databaseVersion = 1;
const recordVersion = 1;
// Some browsers sometimes never answer the first request: the page must start all the same.
const patienceMs = 10_000;

export class Store {
  constructor(name) {
    this.name = name;
    this.opening = null;
  }

  // All records, the latest first. Reading never makes the database.
  async list() {
    const records = await this.run(['records'], 'readonly', ({records}) => records.getAll()) ?? [];
    return records.sort((a, b) => b.saved - a.saved || (a.id < b.id ? -1 : 1));
  }

  // The record that was written or opened last, or null.
  async last() {
    const id = await this.run(['settings'], 'readonly', ({settings}) => settings.get('last'));
    if (!id) return null;
    return await this.run(['records'], 'readonly', ({records}) => records.get(id)) ?? null;
  }

  async remember(id) {
    await this.run(['settings'], 'readwrite', ({settings}) => settings.put(id, 'last'));
  }

  // The bytes, or undefined where they are lost.
  read(id) {
    return this.run(['contents'], 'readonly', ({contents}) => contents.get(id));
  }

  // Writes both, where nobody else wrote since `record.revision`; returns whether it did. Then the
  // record has its new revision. `isLast`: it is the one on screen.
  async put(record, bytes, isLast) {
    const written = {...record, version: recordVersion, revision: record.revision + 1};
    const names = ['records', 'contents', 'settings'];
    const found = await this.run(names, 'readwrite', ({records, contents, settings}) => {
      const request = records.get(record.id);
      request.onsuccess = () => {
        if (request.result && request.result.revision !== record.revision) return;
        records.put(written);
        if (isLast) settings.put(record.id, 'last');
        contents.put(bytes, record.id);
      };
      return request;
    });
    if (found && found.revision !== record.revision) return false;
    record.revision = written.revision;
    return true;
  }

  async remove(id) {
    await this.run(['records', 'contents'], 'readwrite', ({records, contents}) => {
      contents.delete(id);
      return records.delete(id);
    });
  }

  // Removes the whole database.
  async erase() {
    const database = await this.opening?.catch(() => null);
    database?.close();
    this.opening = null;
    await answerOf(indexedDB.deleteDatabase(this.name));
  }

  // Runs `action` on the object stores of one transaction; the result of the request it returns,
  // once everything is on the disk. Nothing where there is no database to read.
  async run(names, mode, action) {
    const database = await this.database(mode === 'readwrite');
    return database && new Promise((resolve, reject) => {
      const transaction = database.transaction(names, mode);
      const stores = Object.fromEntries(names.map((name) => [name, transaction.objectStore(name)]));
      let request = null;
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? request?.error);
      request = action(stores);
    });
  }

  async database(create) {
    if (create && await this.opening === null) this.opening = null;
    this.opening ??= this.open(create);
    try {
      return await this.opening;
    } catch (error) {
      this.opening = null;
      throw error;
    }
  }

  // The database; null where there is none and none shall be made.
  async open(create) {
    const request = indexedDB.open(this.name, databaseVersion);
    let exists = true;
    request.onupgradeneeded = ({oldVersion}) => {
      exists = create || oldVersion > 0;
      if (!exists) return request.transaction.abort();
      for (const name of ['records', 'contents', 'settings']) {
        request.result.createObjectStore(name, name === 'records' ? {keyPath: 'id'} : undefined);
      }
    };
    let database;
    try {
      database = await answerOf(request);
    } catch (error) {
      if (!exists) return null;
      throw error;
    }
    const forget = () => {
      this.opening = null;
    };
    // Another tab wants to change or erase the database: it is opened again when needed.
    database.onversionchange = () => {
      database.close();
      forget();
    };
    database.onclose = forget;
    return database;
  }
}

// Whether this version can open what the record stands for.
export function isReadable(record) {
  return record.version === recordVersion;
}

function answerOf(request) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new DOMException('no answer', 'TimeoutError')), patienceMs);
    const settle = (action) => () => {
      clearTimeout(timer);
      action();
    };
    request.onsuccess = settle(() => resolve(request.result));
    request.onerror = settle(() => reject(request.error));
  });
}
