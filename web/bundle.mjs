// Joins the page's modules into one script, because a page opened from disk can import nothing.
import {readFileSync} from 'node:fs';
import {dirname, resolve} from 'node:path';

const importLine = /^import \{[^}]*\} from '(\.\/[^']+)';\n/gm;
const declaration = /^(?:export )?(?:async )?(?:function|class|const|let) +(\w+)/gm;

// The code of `entry` and of all it imports, each file once and after what it needs, as one
// function scope. Knows the subset of modules used in this folder: imports by name from "./", and
// declarations that are exported. Throws where two files declare the same name.
export function bundle(entry) {
  const seen = new Set();
  const owners = new Map();
  const parts = [];
  const visit = (path) => {
    if (seen.has(path)) return;
    seen.add(path);
    const code = readFileSync(path, 'utf8');
    for (const [, specifier] of code.matchAll(importLine)) visit(resolve(dirname(path), specifier));
    for (const [, name] of code.matchAll(declaration)) {
      const owner = owners.get(name);
      if (owner) throw new Error(`${name} is declared in ${owner} and ${path}`);
      owners.set(name, path);
    }
    parts.push(code.replace(importLine, '').replace(/^export /gm, ''));
  };
  visit(resolve(entry));
  const body = parts.join('\n');
  if (/^(import|export)\b/m.test(body)) throw new Error('an import or export of an unknown form');
  return `(() => {\n'use strict';\n${body}})();\n`;
}
