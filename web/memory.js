// Small texts that outlive the page; where the browser refuses, there are none. Copies of the page
// in other folders of one host have their own. From disk all copies share them: a newer one, saved
// under another name, finds the work of the older.

export function placeOfPage() {
  const folder = location.protocol === 'file:' ? 'file' : new URL('.', location.href).pathname;
  return `parallax ${folder}`;
}

export function recall(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function remember(key, value) {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Then the choice holds for this visit.
  }
}

export function forget(key) {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing is there.
  }
}
