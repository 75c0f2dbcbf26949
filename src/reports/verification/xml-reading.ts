import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { notAWorkbook } from './refusals.js';
import type { Budget } from './unpacking.js';

/** What a reader of one kind of part makes of its elements. Names come without their prefix. */
export interface XmlListener {
  open: (name: string, attributes: Readonly<Record<string, string>>, depth: number) => void;
  text?: (text: string) => void;
  close?: (name: string, depth: number) => void;
}

const DEEPEST = 100;
/** A cell holds 32,767 characters, each at most ten long; whatever goes on for longer without an end is no workbook. */
const LONGEST_EVENT = 2 ** 20;

const malformed = () => notAWorkbook('il suo XML non è ben formato', 'its XML is not well formed');
const forbidden = () => notAWorkbook('il suo XML contiene una definizione di tipo (DOCTYPE)', 'its XML has a document type (DOCTYPE)');

/**
 * Reads a part's XML as it is unpacked, and keeps nothing of it. Nothing outside it is ever looked at: a document type
 * is refused, so there are no entities but the five of XML itself.
 * @throws RuleBroken `file-not-a-workbook`, `file-expands-too-much`
 */
export async function readXml(pieces: AsyncIterable<Uint8Array>, budget: Budget, listener: XmlListener): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  let silent = 0;
  parser.on('error', () => {
    throw malformed();
  });
  parser.on('doctype', () => {
    throw forbidden();
  });
  parser.on('opentag', (tag: SaxesTagPlain) => {
    budget.spendElement();
    silent = 0;
    depth += 1;
    if (depth > DEEPEST) throw malformed();
    listener.open(withoutPrefix(tag.name), tag.attributes, depth);
  });
  const text = (value: string): void => listener.text?.(value);
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('closetag', (tag: SaxesTagPlain) => {
    silent = 0;
    listener.close?.(withoutPrefix(tag.name), depth);
    depth -= 1;
  });
  for await (const text of decoded(pieces)) {
    silent += text.length;
    if (silent > LONGEST_EVENT) throw malformed();
    parser.write(text);
  }
  parser.close();
}

export function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** UTF-8 unless a mark at the start says UTF-16: Open XML allows no other. */
async function* decoded(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  try {
    for await (const piece of pieces) {
      decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
      yield decoder.decode(piece, { stream: true });
    }
    if (decoder) yield decoder.decode();
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') throw malformed();
    throw error;
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
