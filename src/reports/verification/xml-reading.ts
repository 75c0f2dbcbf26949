import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { notAWorkbook } from './refusals.js';
import type { Budget } from './unpacking.js';

/**
 * What a reader of one kind of part makes of its elements. Those of the part's own namespace come by their plain name;
 * those of any other as `other:name`, for programs pass over them. Attributes are those without a namespace, and those
 * of relations as `r:name`: no other attribute says anything.
 */
export interface XmlListener {
  open: (name: string, attributes: Readonly<Record<string, string>>, depth: number) => void;
  text?: (text: string) => void;
  close?: (name: string, depth: number) => void;
}

const DEEPEST = 100;
/** A cell holds 32,767 characters, each at most ten long; whatever goes on for longer without an end is no workbook. */
const LONGEST_EVENT = 2 ** 20;

const MAIN = ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main'];
/** Namespaces that a part can be of. */
const OWN = new Set([
  ...MAIN,
  'http://schemas.openxmlformats.org/package/2006/relationships',
  'http://schemas.openxmlformats.org/package/2006/content-types',
  'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
  'http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing',
  'http://schemas.openxmlformats.org/drawingml/2006/chart',
  'http://purl.oclc.org/ooxml/drawingml/chart',
]);
const RELATIONS = new Set(['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'http://purl.oclc.org/ooxml/officeDocument/relationships']);
/** Of a sheet, what programs write inside of alternatives (`mc:AlternateContent`): controls and embedded things. */
const IN_ALTERNATIVES = new Set(['controls', 'control', 'controlPr', 'oleObjects', 'oleObject', 'objectPr', 'anchor', 'from', 'to']);

const malformed = () => notAWorkbook('il suo XML non è ben formato', 'its XML is not well formed');
const forbidden = () => notAWorkbook('il suo XML contiene una definizione di tipo (DOCTYPE)', 'its XML has a document type (DOCTYPE)');

/**
 * Reads a part's XML as it is unpacked, and keeps nothing of it. Nothing outside it is ever looked at: a document type
 * is refused, so there are no entities but the five of XML itself.
 * @throws RuleBroken `file-not-a-workbook`, `file-expands-too-much`
 */
export async function readXml(pieces: AsyncIterable<Uint8Array>, budget: Budget, listener: XmlListener): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const names = new Namespaces();
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
    const attributes = names.attributesOf(tag, depth);
    listener.open(names.open(tag.name, depth), attributes, depth);
  });
  const text = (value: string): void => listener.text?.(value);
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('closetag', (tag: SaxesTagPlain) => {
    silent = 0;
    listener.close?.(names.close(tag.name, depth), depth);
    depth -= 1;
  });
  for await (const text of decoded(pieces)) {
    silent += text.length;
    if (silent > LONGEST_EVENT) throw malformed();
    parser.write(text);
  }
  parser.close();
}

/**
 * Which elements are the part's own. What stands inside of somebody else's element is seen by some programs and passed
 * over by others (Markup Compatibility, ISO/IEC 29500-3): a sheet that hides its cells there would show two contents.
 */
class Namespaces {
  private own = '';
  /** What prefixes stand for; the empty one for names without. One more wherever some are declared, and at which depth. */
  private scopes: { depth: number; uris: Record<string, string> }[] = [{ depth: 0, uris: Object.assign(Object.create(null) as Record<string, string>, { xml: 'xml' }) }];
  /** Depth of the outermost element of another namespace, and of the outermost list of extensions; 0 outside of them. */
  private stranger = 0;
  private extensions = 0;

  /** The parser's own splitting of names doubles the time that a large sheet takes: most have neither prefix nor declaration. */
  attributesOf({ attributes }: SaxesTagPlain, depth: number): Readonly<Record<string, string>> {
    let isPlain = true;
    for (const name in attributes) {
      if (name !== 'xmlns' && !name.includes(':')) continue;
      isPlain = false;
      if (name === 'xmlns' || name.startsWith('xmlns:')) this.declare(name.slice(6), attributes[name] ?? '', depth);
    }
    if (isPlain) return attributes;
    const plain: Record<string, string> = {};
    for (const [name, value] of Object.entries(attributes)) {
      const colon = name.indexOf(':');
      if (colon < 0) plain[name] = value;
      else if (!name.startsWith('xmlns:') && RELATIONS.has(this.uriOf(name.slice(0, colon)))) this.addRelation(plain, name.slice(colon + 1), value);
    }
    return plain;
  }

  open(name: string, depth: number): string {
    const [uri, local] = this.split(name);
    if (depth === 1) {
      if (!OWN.has(uri)) throw malformed();
      this.own = uri;
    }
    if (uri !== this.own) {
      if (this.extensions === 0 && this.stranger === 0) this.stranger = depth;
      return `other:${local}`;
    }
    if (this.stranger > 0 && MAIN.includes(uri) && !IN_ALTERNATIVES.has(local)) throw malformed();
    if (local === 'extLst' && this.extensions === 0 && this.stranger === 0) this.extensions = depth;
    return local;
  }

  close(name: string, depth: number): string {
    const [uri, local] = this.split(name);
    if (this.stranger === depth) this.stranger = 0;
    if (this.extensions === depth) this.extensions = 0;
    if (this.scopes.at(-1)?.depth === depth) this.scopes.pop();
    return uri === this.own ? local : `other:${local}`;
  }

  private declare(prefix: string, uri: string, depth: number): void {
    let last = this.scopes.at(-1);
    if (last?.depth !== depth) this.scopes.push((last = { depth, uris: Object.create(last?.uris ?? null) as Record<string, string> }));
    last.uris[prefix] = uri;
  }

  private addRelation(plain: Record<string, string>, local: string, value: string): void {
    if (`r:${local}` in plain) throw malformed();
    plain[`r:${local}`] = value;
  }

  private split(name: string): [uri: string, local: string] {
    const colon = name.indexOf(':');
    return colon < 0 ? [this.scopes.at(-1)?.uris[''] ?? '', name] : [this.uriOf(name.slice(0, colon)), name.slice(colon + 1)];
  }

  private uriOf(prefix: string): string {
    const uri = this.scopes.at(-1)?.uris[prefix];
    if (uri === undefined) throw malformed();
    return uri;
  }
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
