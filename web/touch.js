// Fingers on the canvas. SDL would turn them into a mouse, with which nothing can be scrolled.
//
//   tap        click                    drag       scroll what is under the finger, with a swing
//   long press click of the right       pinch      zoom
//              button                   drag where nothing scrolls: drag with the mouse

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
    if (gesture.kind === 'tap' && distance(at, gesture.start) > slackPx) this.beginDrag(gesture);
    if (gesture.kind === 'scroll') {
      this.scroll(gesture.start, at.x - gesture.at.x, at.y - gesture.at.y);
      gesture.track = [...gesture.track.filter(({time}) =>
        event.timeStamp - time < velocityWindowMs), {...at, time: event.timeStamp}];
    } else if (gesture.kind === 'drag') {
      this.core.call('pointer', at.x, at.y, mouseButton.left, 1);
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
    if (gesture.kind === 'scroll') this.letSwing(gesture, event.timeStamp);
    if (gesture.kind === 'drag') this.release(gesture.at, mouseButton.left);
  }

  onLongPress() {
    const {gesture} = this;
    if (gesture?.kind !== 'tap') return;
    gesture.kind = 'done';
    this.click(gesture.start, mouseButton.right);
    this.page.wake();
  }

  drop() {
    const {gesture} = this;
    this.gesture = null;
    clearTimeout(gesture?.timer);
    if (gesture?.kind === 'drag') this.release(gesture.at, mouseButton.left);
  }

  beginDrag(gesture) {
    clearTimeout(gesture.timer);
    gesture.kind = this.scroll(gesture.start, 0, 0) ? 'scroll' : 'drag';
    if (gesture.kind === 'drag') this.press(gesture.start, mouseButton.left);
  }

  // --- what the app gets ---

  // Whether there is something to scroll at `at`.
  scroll({x, y}, dx, dy) {
    return this.core.call('scroll', x, y, dx, dy) !== 0;
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
