// A readable page in place of the canvas, for troubles that the app itself cannot show.

export function showStopped(title, sentence) {
  document.getElementById('stopped-title').textContent = title;
  document.getElementById('stopped-text').textContent = sentence;
  document.getElementById('stopped').hidden = false;
  document.getElementById('loading').hidden = true;
  document.getElementById('canvas').hidden = true;
}

// Offers bytes that would be lost otherwise as a file to save.
export function offerRescue(bytes) {
  const link = document.getElementById('stopped-rescue');
  link.href = URL.createObjectURL(new Blob([bytes], {type: 'application/json'}));
  link.hidden = false;
}

// The sentence for the first thing this browser lacks, or null.
export function missingFeature() {
  const advice = 'Use a current version of Firefox, Chrome, Edge or Safari.';
  if (typeof WebAssembly !== 'object') {
    return 'This browser has WebAssembly turned off or does not know it. If a privacy mode such ' +
        `as "lockdown" is on, allow WebAssembly for this page. ${advice}`;
  }
  if (typeof DecompressionStream !== 'function') {
    return `This browser is too old for this page: it cannot unpack compressed data. ${advice}`;
  }
  if (!document.createElement('canvas').getContext('webgl2')) {
    return 'This browser does not offer WebGL 2, which draws this page. Turn on hardware ' +
        `acceleration (graphics) in its settings. ${advice}`;
  }
  return null;
}
