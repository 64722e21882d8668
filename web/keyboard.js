// Keys, text and paste from the page to the app.
//
// SDL2 does not listen to keys here: it would take them from the whole page, swallow the browser's
// own shortcuts, and know neither dead keys nor input methods. Keys arrive at the canvas, or at a
// small text field (the "agent") that has the focus while a text is being typed, because only a
// text field gets composed characters and opens a phone's keyboard.

const modifier = {control: 1, shift: 2, alt: 4, meta: 8};
// Chords of the app. All others stay the browser's: zoom, tabs, reload, find again, print, ...
const ownChords = new Set(
    ['KeyA', 'KeyC', 'KeyF', 'KeyK', 'KeyO', 'KeyS', 'KeyX', 'KeyY', 'KeyZ']);
const ownFunctionKeys = new Set(['F2', 'F3']);
const unidentified = 229;  // keyCode while an input method or a phone's keyboard is at work

export class Keyboard {
  // `wake` draws soon, `drawNow` at once: a copy must happen inside the gesture.
  // `paste(text)` is called for texts pasted while no text field of the app is active.
  constructor({core, canvas, agent, wake, drawNow, paste}) {
    Object.assign(this, {core, canvas, agent, wake, drawNow, paste});
    for (const element of [canvas, agent]) {
      element.addEventListener('keydown', (event) => this.onKey(event, true));
      element.addEventListener('keyup', (event) => this.onKey(event, false));
      element.addEventListener('blur', (event) => this.onBlur(event));
    }
    agent.addEventListener('input', (event) => this.onInput(event));
    agent.addEventListener('beforeinput', (event) => this.onBeforeInput(event));
    agent.addEventListener('compositionstart', () => agent.classList.add('composing'));
    agent.addEventListener('compositionend', () => this.onCompositionEnd());
    document.addEventListener('paste', (event) => this.onPaste(event));
  }

  // The app begins or ends to wait for text; its caret is at (x, y), `height` tall.
  setTextInput(active, x, y, height) {
    const focused = document.activeElement;
    if (!active) {
      if (focused === this.agent) this.canvas.focus();
      return;
    }
    Object.assign(this.agent.style, {left: `${x}px`, top: `${y}px`, height: `${height}px`});
    if (focused === this.canvas || focused === document.body) {
      this.agent.focus({preventScroll: true});
    }
  }

  onKey(event, down) {
    if (event.isComposing || event.keyCode === unidentified) return;
    const name = keyName(event);
    const modifiers = modifiersOf(event);
    const chord = (modifiers & (modifier.control | modifier.alt | modifier.meta)) !== 0;
    const own = isOwn(name, modifiers, chord, event.key);
    const types = !chord && isCharacter(event.key);
    if (own && !(types && event.target === this.agent)) event.preventDefault();
    if (!own && down) return;
    this.core.send('key', [name], down ? 1 : 0, modifiers);
    if (down && types && event.target === this.canvas) this.core.send('text', [event.key]);
    // macOS sends no keyup for keys that are let go while Cmd is down.
    if (!down && event.key === 'Meta') this.core.call('release_keys');
    const copies = down && chord && (name === 'KeyC' || name === 'KeyX');
    if (copies) this.drawNow();
    this.wake();
  }

  onInput(event) {
    if (!event.isComposing) this.flushAgent();
  }

  onCompositionEnd() {
    this.agent.classList.remove('composing');
    this.flushAgent();
  }

  flushAgent() {
    const text = this.agent.value;
    this.agent.value = '';
    if (text) this.core.send('text', [text]);
    this.wake();
  }

  // A phone's keyboard reports no key for its backspace.
  onBeforeInput(event) {
    if (event.inputType !== 'deleteContentBackward' || this.agent.value) return;
    this.core.send('key', ['Backspace'], 1, 0);
    this.core.send('key', ['Backspace'], 0, 0);
    this.wake();
  }

  onBlur(event) {
    if (event.relatedTarget === this.canvas || event.relatedTarget === this.agent) return;
    this.core.call('release_keys');
    this.wake();
  }

  onPaste(event) {
    if (event.target !== this.agent && isTextField(event.target)) return;
    const files = [...event.clipboardData.files];
    const text = event.clipboardData.getData('text/plain');
    event.preventDefault();
    if (event.target === this.agent && text) {
      this.core.send('text', [text]);
    } else {
      this.paste(text, files);
    }
    this.wake();
  }
}

function isTextField(target) {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
}

// "KeyA" for the key that types an "a" in this keyboard layout; else the place of the key.
function keyName(event) {
  if (/^[a-z]$/i.test(event.key)) return `Key${event.key.toUpperCase()}`;
  return event.code || event.key;
}

function isCharacter(key) {
  return [...key].length === 1;
}

function modifiersOf(event) {
  // AltGr types characters; Windows reports it as Ctrl + Alt.
  if (event.getModifierState('AltGraph')) return event.shiftKey ? modifier.shift : 0;
  return (event.ctrlKey ? modifier.control : 0) | (event.shiftKey ? modifier.shift : 0) |
      (event.altKey ? modifier.alt : 0) | (event.metaKey ? modifier.meta : 0);
}

// Whether the app gets the key and the browser does not.
function isOwn(name, modifiers, chord, key) {
  if (['Control', 'Shift', 'Alt', 'Meta'].includes(key)) return true;
  if (/^F\d+$/.test(name)) {
    const plain = (modifiers & ~modifier.shift) === 0;
    return plain && ownFunctionKeys.has(name);
  }
  if (!chord) return true;
  return (modifiers & modifier.alt) === 0 && ownChords.has(name);
}
