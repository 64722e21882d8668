// Text to the system's clipboard. Call it inside a gesture of the reader.

// Resolves to whether the text arrived.
export async function copyText(text) {
  if (navigator.clipboard) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      // Refused, e.g. inside a frame: the old way may still work.
    }
  }
  return copyFromHiddenField(text);
}

function copyFromHiddenField(text) {
  const focused = document.activeElement;
  const field = document.createElement('textarea');
  field.className = 'offscreen';
  field.value = text;
  document.body.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  focused?.focus();
  return copied;
}
