// A workspace in the fragment of a link: "#w1=" + base64url(gzip(workspace JSON)).
// The fragment is never sent to a server.

const prefix = '#w1=';
// Firefox cuts addresses at 1,048,576 characters; Chromium allows twice that.
const maxLinkLength = 1_000_000;
const longLinkLength = 64_000;
// A link this size can unpack to much more: stop before it fills the memory.
export const maxWorkspaceBytes = 64 * 1024 * 1024;

export function carriesWorkspace(fragment) {
  return fragment.startsWith(prefix);
}

// The fragment for a workspace.
export async function encodeFragment(bytes) {
  return prefix + toBase64Url(await gzip(bytes));
}

// The workspace of a fragment. Throws an Error whose message is a sentence for the reader.
export async function decodeFragment(fragment, maxBytes = maxWorkspaceBytes) {
  try {
    return await gunzip(fromBase64Url(fragment.slice(prefix.length)), maxBytes);
  } catch (error) {
    if (error instanceof RangeError) throw new Error('The link holds more than can be opened.');
    throw new Error(
        'The link is damaged or incomplete: copy the whole link again from its source.');
  }
}

// What to tell the reader about a link of this length; `ok`: whether it can be used at all.
export function judgeLink(length) {
  const count = `${length.toLocaleString('en')} characters`;
  if (length > maxLinkLength) {
    return {ok: false, sentence: `These articles are too long for a link (${count}; browsers ` +
        'stop at about a million). Save the analysis as a file instead.'};
  }
  if (length > longLinkLength) {
    return {ok: true, sentence: `Link copied: ${count}. Many mail and chat programs cut links ` +
        'this long, so try it before you rely on it.'};
  }
  return {ok: true, sentence: `Link copied: ${count}, with all articles inside it.`};
}

async function gzip(bytes) {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

// Throws RangeError as soon as the output passes `maxBytes`.
export async function gunzip(bytes, maxBytes) {
  const reader = new Blob([bytes]).stream()
      .pipeThrough(new DecompressionStream('gzip')).getReader();
  const chunks = [];
  let size = 0;
  for (;;) {
    const {done, value} = await reader.read();
    if (done) break;
    size += value.length;
    if (size > maxBytes) {
      await reader.cancel();
      throw new RangeError('more bytes than allowed');
    }
    chunks.push(value);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

function toBase64Url(bytes) {
  let text = '';
  // In pieces: fromCharCode takes its arguments from the stack.
  for (let i = 0; i < bytes.length; i += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  }
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

export function fromBase64Url(text) {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; ++i) bytes[i] = binary.charCodeAt(i);
  return bytes;
}
