import { createHash } from 'node:crypto';
import * as bytes from './bytes.js';
import * as canonical from './canonical-text.js';
import * as chain from './chain.js';
import * as checkPack from './check-pack.js';
import * as csv from './csv-reading.js';
import * as documents from './documents.js';
import * as ed25519 from './ed25519.js';
import * as found from './findings.js';
import * as keys from './keys.js';
import * as money from './money.js';
import * as sampling from './sampling.js';
import * as seal from './seal.js';
import * as signatures from './signatures.js';
import * as tables from './tables.js';
import * as zip from './zip-reading.js';
import { verifierMarkup } from './verifier-page.markup.js';
import { VERIFIER_JS } from './verifier-page.script.js';
import { VERIFIER_CSS } from './verifier-page.style.js';

const PARTS: readonly object[] = [bytes, canonical, ed25519, signatures, zip, found, chain, tables, money, sampling, csv, seal, keys, documents, checkPack];

/**
 * The checks as a script that stands alone: the very functions that the specs test, by their own text, and the constants
 * that they use. So each part of the checking core exports all that it has at its top level, and imports only its like.
 */
export function verifierScript(): string {
  const said = PARTS.flatMap((part) => Object.entries(part)).map(([name, value]: [string, unknown]) => {
    return typeof value === 'function' ? String(value) : `const ${name} = ${JSON.stringify(value)};`;
  });
  return said.join('\n\n');
}

/** `verifica.html`: one file without a request. It depends on the software alone, so one page checks the packs of all books. */
export function verifierPage(): string {
  const script = `\n'use strict';\n${verifierScript()}\n${VERIFIER_JS}`;
  const of = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const policy = `default-src 'none'; script-src ${of(script)}; style-src ${of(VERIFIER_CSS)}; img-src data:; base-uri 'none'; form-action 'none'`;
  return verifierMarkup(policy, VERIFIER_CSS, script);
}
