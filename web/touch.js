// Fingers on the canvas. SDL would turn them into a mouse, with which nothing can be scrolled.
//
//   tap         click                   drag        scroll what is under the finger, with a swing
//   long press  click of the right      drag where nothing scrolls, drag of a divider,
//               button                  long press and drag   drag with the mouse
//                                       pinch       zoom

const slackPx = 9;  // a finger is never still
const longPressMs = 500;
const velocityWindowMs = 80;
const slowdownPerMs = 0.996;
const slowestPxPerMs = 0.03;
const mouseButton = {left: 0, right: 1};

export class Touch {
  // `page`: wake(), drawNow(), zoom and setZoom(zoom). `core` as everywhere.
  constructor({core, canvas, page}) {
    Object.assign(this, {core, canvas, page});
    this.gesture = null;
    this.swing = 0;  // the animation frame of a scroll that goes on by itself
    const listen = (type, action) => canvas.addEventListener(type, (event) => {
      event.preventDefault();            // no mouse events besides
      event.stopImmediatePropagation();  // nor SDL's
      action(event);
      page.wake();
    }, {capture: true, passive: false});
    listen('touchstart', (event) => this.onStart(event));
    listen('touchmove', (event) => this.onMove(event));
    listen('touchend', (event) => this.onEnd(event));
    listen('touchcancel', () => this.drop());
    if (matchMedia('(pointer: coarse)').matches) core.call('set_touch', 1);
  }

  onStart(event) {
    this.core.call('set_touch', 1);
    cancelAnimationFrame(this.swing);
    if (event.touches.length === 2) {
      this.drop();
      this.gesture = {kind: 'pinch', from: spread(event.touches), zoom: this.page.zoom};
    } else if (event.touches.length === 1) {
      const at = this.placeOf(event.touches[0]);
      this.gesture = {kind: 'tap', start: at, at, track: [{...at, time: event.timeStamp}],
                      timer: setTimeout(() => this.onLongPress(), longPressMs)};
    } else {
      this.drop();
    }
  }

  onMove(event) {
    const {gesture} = this;
    if (gesture?.kind === 'pinch' && event.touches.length === 2) {
      this.page.setZoom(gesture.zoom * spread(event.touches) / gesture.from);
    }
    if (!gesture?.start) return;
    const at = this.placeOf(event.touches[0]);
    if (distance(at, gesture.start) > slackPx) this.beginDrag(gesture, at, event.timeStamp);
    if (gesture.kind === 'scroll') {
      this.scroll(gesture.start, at.x - gesture.at.x, at.y - gesture.at.y);
      gesture.track = [...gesture.track.filter(({time}) =>
        event.timeStamp - time < velocityWindowMs), {...at, time: event.timeStamp}];
    } else if (gesture.kind === 'drag') {
      this.drag(gesture, at);
    }
    gesture.at = at;
  }

  onEnd(event) {
    const {gesture} = this;
    if (gesture?.kind === 'pinch') this.page.keepSize();
    if (!gesture || event.touches.length > 0) return;
    this.gesture = null;
    clearTimeout(gesture.timer);
    if (gesture.kind === 'tap') this.click(gesture.start, mouseButton.left);
    if (gesture.kind === 'held') this.click(gesture.start, mouseButton.right);
    if (gesture.kind === 'scroll') this.letSwing(gesture, event.timeStamp);
    if (gesture.kind === 'drag') this.endDrag(gesture);
  }

  // What is held lights up under the finger; it can be dragged now, or opens its menu.
  onLongPress() {
    const {gesture} = this;
    if (gesture?.kind !== 'tap') return;
    gesture.kind = 'held';
    this.core.call('pointer', gesture.start.x, gesture.start.y, mouseButton.left, 0);
    navigator.vibrate?.(10);
    this.page.wake();
  }

  drop() {
    const {gesture} = this;
    this.gesture = null;
    clearTimeout(gesture?.timer);
    if (gesture?.kind === 'drag') this.endDrag(gesture);
    if (gesture?.kind === 'held') this.core.call('pointer_gone');
  }

  // Does nothing but for a finger that has not yet set out. Where the page was busy, the timer of a
  // long press may have been told before a quick move: what counts is when the finger moved.
  beginDrag(gesture, at, time) {
    if (gesture.kind !== 'tap' && gesture.kind !== 'held') return;
    clearTimeout(gesture.timer);
    const {start, track: [first]} = gesture;
    const held = time - first.time >= longPressMs;
    const divider = this.dividerAt(start, at);
    const scrolls = !held && !divider && this.scroll(start, 0, 0);
    gesture.kind = scrolls ? 'scroll' : 'drag';
    if (scrolls) return;
    const from = divider ?? start;
    gesture.shift = {x: from.x - start.x, y: from.y - start.y};
    this.press(from, mouseButton.left);
  }

  drag({shift}, {x, y}) {
    this.core.call('pointer', x + shift.x, y + shift.y, mouseButton.left, 1);
  }

  endDrag({at, shift}) {
    this.release({x: at.x + shift.x, y: at.y + shift.y}, mouseButton.left);
  }

  // --- what the app gets ---

  // Whether there is something to scroll at `at`.
  scroll({x, y}, dx, dy) {
    return this.core.call('scroll', x, y, dx, dy) !== 0;
  }

  // Where to take hold of the divider that a finger means which went from `start` to `at`, or null.
  dividerAt(start, at) {
    const [dx, dy] = [at.x - start.x, at.y - start.y];
    if (this.core.call('divider_at', start.x, start.y, dx, dy) === 0) return null;
    const [x, y] = this.core.resultText().split(' ').map(Number);
    return {x, y};
  }

  // Drawn at once, inside the gesture: only there a text field may open the keyboard.
  click(at, which) {
    this.canvas.focus({preventScroll: true});
    this.press(at, which);
    this.release(at, which);
  }

  press({x, y}, which) {
    for (const down of [0, 1]) {
      this.core.call('pointer', x, y, which, down);
      this.page.drawNow();
    }
  }

  // First moves what is dragged to where the finger left. Afterwards there is no pointer: nothing
  // is hovered.
  release({x, y}, which) {
    for (const down of [1, 0]) {
      this.core.call('pointer', x, y, which, down);
      this.page.drawNow();
    }
    this.page.drawNow();
    this.core.call('pointer_gone');
  }

  letSwing(gesture, now) {
    const first = gesture.track.find(({time}) => now - time < velocityWindowMs);
    const last = gesture.track.at(-1);
    const elapsed = first && last.time - first.time;
    if (!elapsed) return;
    let [vx, vy] = [(last.x - first.x) / elapsed, (last.y - first.y) / elapsed];
    let before = performance.now();
    const step = (time) => {
      const passed = Math.max(time - before, 0);
      before = time;
      this.scroll(gesture.start, vx * passed, vy * passed);
      const slower = slowdownPerMs ** passed;
      [vx, vy] = [vx * slower, vy * slower];
      this.page.wake();
      if (Math.hypot(vx, vy) > slowestPxPerMs) this.swing = requestAnimationFrame(step);
    };
    this.swing = requestAnimationFrame(step);
  }

  placeOf(touch) {
    const {left, top} = this.canvas.getBoundingClientRect();
    const {zoom} = this.page;
    return {x: (touch.clientX - left) / zoom, y: (touch.clientY - top) / zoom};
  }
}

function distance(a, b) {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function spread(touches) {
  return Math.hypot(touches[0].clientX - touches[1].clientX, touches[0].clientY - touches[1].clientY);
}
