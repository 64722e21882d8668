// Characters that the fonts of the app lack, drawn with those of the browser.

const fonts = {
  ui: {weight: 400, family: 'system-ui, sans-serif'},
  strong: {weight: 600, family: 'system-ui, sans-serif'},
  reading: {weight: 400, family: 'serif'},
};
const marginPx = 1;  // smoothing reaches over the measured edge

let context = null;

// The picture of one character, `size` pixels to the em: {left, top, width, height, advance, alpha};
// left and top from the pen on the base line to the picture, downwards. Null where nothing is seen.
export function paintGlyph(codePoint, size, face) {
  const {weight, family} = fonts[face];
  const text = String.fromCodePoint(codePoint);
  context ??= document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  const font = `${weight} ${size}px ${family}`;
  context.font = font;
  const box = context.measureText(text);
  const left = -Math.ceil(box.actualBoundingBoxLeft) - marginPx;
  const top = -Math.ceil(box.actualBoundingBoxAscent) - marginPx;
  const width = Math.ceil(box.actualBoundingBoxRight) + marginPx - left;
  const height = Math.ceil(box.actualBoundingBoxDescent) + marginPx - top;
  const empty = {left: 0, top: 0, width: 0, height: 0, advance: box.width, alpha: null};
  if (width <= 2 * marginPx || height <= 2 * marginPx) return empty;
  const {canvas} = context;
  canvas.width = width;  // also clears it, and forgets the font
  canvas.height = height;
  context.font = font;
  context.fillStyle = '#fff';
  context.fillText(text, -left, -top);
  const pixels = context.getImageData(0, 0, width, height).data;
  const alpha = new Uint8Array(width * height);
  for (let i = 0; i < alpha.length; ++i) alpha[i] = pixels[4 * i + 3];
  return {left, top, width, height, advance: box.width, alpha};
}
