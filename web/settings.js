// Colours, size and whether the first steps were seen (src/app/settings.h), from one visit to the
// next. A reader who wants nothing kept gets none of it kept either.
import {forget, recall, remember} from './memory.js';

export class Settings {
  constructor(place) {
    this.key = `${place} settings`;
    this.values = parse(recall(this.key));
  }

  get(name) {
    return this.values[name];
  }

  set(name, value, {keeps}) {
    this.values[name] = value;
    if (keeps) this.keep();
  }

  keep() {
    if (Object.keys(this.values).length > 0) remember(this.key, JSON.stringify(this.values));
  }

  forget() {
    this.values = {};
    forget(this.key);
  }
}

// Only texts: whatever else stands there was not written by this page.
function parse(text) {
  try {
    const entries = Object.entries(JSON.parse(text ?? '{}'));
    return Object.fromEntries(entries.filter(([, value]) => typeof value === 'string'));
  } catch {
    return {};
  }
}
