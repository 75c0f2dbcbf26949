import { posix } from 'node:path';
import { PartKinds } from './part-kinds.js';
import { readDirectory, type PackedPart } from './package-directory.js';
import { notAWorkbook } from './refusals.js';
import { Budget, unpack } from './unpacking.js';
import { readXml, type XmlListener } from './xml-reading.js';

export interface Relation {
  /** The last word of its type where that is one of Open XML's (`worksheet`, `hyperlink`); else the whole type. */
  kind: string;
  /** The part that it leads to, by lower-case name; null where it leads out of the file. */
  part: string | null;
  target: string;
  /** Whole, as the file has it. */
  type: string;
}

/** A part that no workbook of ours has, or a way out of the file. */
export interface ForeignPart {
  part: string;
  what: string;
}

/** What does something when the file is opened, or holds something else than cells. */
const ACTIVE = /vbaproject|vbadata|activex|ctrlprops|embeddings\/|externallinks\/|macrosheets|dialogsheets|customui|webextension|connections\.xml|querytables\/|pivottables\/|richdata\/|oleobject|\.(exe|dll|js|vbs|swf|class|jar)$/;

/** What a workbook is made of that somebody opened, widened, commented on, signed, marked as reserved, or gave sheets and charts of their own. */
const HARMLESS: ReadonlySet<string> = new Set([
  ...['officeDocument', 'core-properties', 'extended-properties', 'custom-properties', 'thumbnail', 'classificationlabels', 'origin', 'signature'],
  ...['worksheet', 'chartsheet', 'theme', 'themeOverride', 'styles', 'sharedStrings', 'sheetMetadata', 'calcChain', 'table', 'hyperlink', 'printerSettings'],
  ...['drawing', 'vmlDrawing', 'image', 'chart', 'chartEx', 'chartStyle', 'chartColorStyle', 'chartUserShapes', 'comments', 'threadedComment', 'person'],
  ...['customXml', 'customXmlProps', 'slicer', 'slicerCache', 'namedSheetView', 'diagramData', 'diagramLayout', 'diagramQuickStyle', 'diagramColors', 'diagramDrawing'],
]);
const TYPES = /^http:\/\/(?:schemas\.openxmlformats\.org|schemas\.microsoft\.com|purl\.oclc\.org)\/[\w/-]+\/([\w-]+)$/;
const KINDS = /^http:\/\/(?:schemas\.openxmlformats\.org\/officeDocument\/2006|purl\.oclc\.org\/ooxml\/officeDocument)\/relationships\/(\w+)$/;

/** The parts of a returned file, unpacked one by one as they are read, all out of one budget. */
export class WorkbookParts {
  readonly budget = new Budget();
  private readonly parts: ReadonlyMap<string, PackedPart>;

  /** @throws RuleBroken `file-not-a-workbook` */
  constructor(file: Uint8Array) {
    this.parts = readDirectory(file);
  }

  has(name: string): boolean {
    return this.parts.has(name);
  }

  /** @throws RuleBroken `file-not-a-workbook`, `file-expands-too-much` */
  async read(name: string, listener: XmlListener): Promise<void> {
    const part = this.parts.get(name);
    if (!part) throw notAWorkbook(`manca la parte ${name}`, `the part ${name} is missing`);
    await readXml(unpack(part, this.budget), this.budget, listener);
  }

  /** The relations of a part, by id; none where it has none. */
  async relationsOf(name: string): Promise<Map<string, Relation>> {
    const from = posix.dirname(name);
    const of = posix.join(from, '_rels', `${posix.basename(name)}.rels`);
    return this.has(of) ? this.readRelations(of, from) : new Map();
  }

  /** What is in the file that is no business of a workbook of ours: macros, embedded things, links to the outside. */
  async foreign(main: string): Promise<ForeignPart[]> {
    const types = new PartKinds(this.budget);
    await this.read('[content_types].xml', types);
    const found: ForeignPart[] = types.foreign(main);
    for (const [name, part] of this.parts) {
      if (ACTIVE.test(name)) found.push({ part: part.name, what: 'active content' });
      if (!name.endsWith('.rels')) continue;
      const relations = await this.readRelations(name, posix.dirname(posix.dirname(name)));
      for (const { kind, part: inside, target, type } of relations.values()) {
        if (inside === null && kind !== 'hyperlink') found.push({ part: part.name, what: target });
        else if (!HARMLESS.has(TYPES.exec(type)?.[1] ?? '')) found.push({ part: part.name, what: type });
      }
    }
    return found;
  }

  private async readRelations(name: string, from: string): Promise<Map<string, Relation>> {
    const relations = new Map<string, Relation>();
    const open: XmlListener['open'] = (element, attributes) => {
      if (element !== 'Relationship') return;
      const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode } = attributes;
      this.budget.spendBeside();
      this.budget.spendCharacters(id.length + target.length + type.length);
      // Of two with one id one program takes the first and another the last.
      if (relations.has(id)) throw notAWorkbook('due sue relazioni hanno lo stesso nome', 'two relations in it have one name');
      const part = mode === 'External' ? null : partAt(from, target);
      relations.set(id, { kind: KINDS.exec(type)?.[1] ?? type, part, target, type });
    };
    await this.read(name, { open });
    return relations;
  }
}

/** Null also for a name that programs read in several ways. */
function partAt(from: string, target: string): string | null {
  if (/[%\\]/.test(target)) return null;
  const path = target.startsWith('/') ? posix.normalize(target) : posix.join('/', from, target);
  return path.slice(1).toLowerCase();
}
