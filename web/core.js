// The only code that touches the WebAssembly heap: bytes in, a status and bytes out.
// Every exported C function is listed in exports.txt and described in src/main/px_api.h.

const encoder = new TextEncoder();
const decoder = new TextDecoder();

// Makes an instance of the module. `createParallax` is Emscripten's factory, `wasmModule` the
// compiled WebAssembly.Module, `options` what the factory gets besides (canvas, page).
export function instantiateCore(createParallax, wasmModule, options = {}) {
  return new Promise((resolve, reject) => {
    createParallax({
      ...options,
      instantiateWasm(imports, done) {
        WebAssembly.instantiate(wasmModule, imports).then(done, reject);
        return {};
      },
    }).then((module) => resolve(new Core(module)), reject);
  });
}

class Core {
  constructor(module) {
    this.module = module;
  }

  // Calls px_<name> with numbers only.
  call(name, ...numbers) {
    return this.module[`_px_${name}`](...numbers);
  }

  // Calls px_<name>(pointer, size, ...numbers) with the parts (strings or bytes) in one buffer, a
  // NUL byte between two parts. A call that traps leaves the module unusable: nothing is freed.
  send(name, parts, ...numbers) {
    const bytes = joinParts(parts.map(toBytes));
    const pointer = this.module._px_alloc(bytes.length);
    this.heap(pointer, bytes.length).set(bytes);
    const status = this.call(name, pointer, bytes.length, ...numbers);
    this.module._px_free(pointer);
    return status;
  }

  // A copy of the bytes that the last call left, valid until the next call.
  result() {
    return this.heap(this.module._px_result_data(), this.module._px_result_size()).slice();
  }

  resultText() {
    return decoder.decode(this.result());
  }

  // A view that is valid until the next call, which may move the heap.
  heap(pointer, size) {
    return new Uint8Array(this.module.wasmMemory.buffer, pointer, size);
  }
}

function toBytes(part) {
  return typeof part === 'string' ? encoder.encode(part) : part;
}

function joinParts(parts) {
  const size = parts.reduce((sum, part) => sum + part.length, parts.length - 1);
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length + 1;
  }
  return bytes;
}
