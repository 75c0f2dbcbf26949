import type { Budget } from './unpacking.js';
import type { XmlListener } from './xml-reading.js';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
/** Of parts that do something, whatever they are called. */
const ACTIVE = /macro|vba|activex|oleobject|addin|dialogsheet|externallink|connections|querytable|pivot|customui|webextension|javascript|msdownload/i;

/** What a package says that its parts are: programs go by that, and not by their names. */
export class PartKinds implements XmlListener {
  /** By extension, or by the name of a part that begins with a stroke; in lower case, as programs compare them. */
  private readonly types = new Map<string, string>();

  constructor(private readonly budget: Budget) {}

  open(name: string, { Extension = '', PartName = '', ContentType = '' }: Readonly<Record<string, string>>): void {
    if (name !== 'Default' && name !== 'Override') return;
    this.budget.spendBeside();
    this.budget.spendCharacters(Extension.length + PartName.length + ContentType.length);
    this.types.set((name === 'Default' ? Extension : PartName).toLowerCase(), ContentType);
  }

  /** Of which parts, or of parts of which extension, it says something that no workbook without macros has. */
  foreign(main: string): { part: string; what: string }[] {
    const ofMain = this.types.get(`/${main}`) ?? this.types.get(main.split('.').at(-1) ?? '') ?? '';
    const active = [...this.types].filter(([, type]) => ACTIVE.test(type)).map(([part, type]) => ({ part, what: type }));
    return ofMain.toLowerCase() === WORKBOOK ? active : [{ part: `/${main}`, what: ofMain }, ...active];
  }
}
