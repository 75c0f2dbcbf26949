import type { KeptForm } from './kept-form.js';
import { KeptTable } from './kept-table.js';
import type { SqliteConnection } from './sqlite.js';

/** The kept rows of a replay, by table. */
export class KeptRows {
  private readonly tables = new Map<KeptForm, KeptTable>();
  /** Of each statement that was run, the kept tables that it names. */
  private readonly named = new Map<string, readonly KeptTable[]>();
  /** The words of every statement that was to change something: what it names is no empty table any more. */
  private readonly changed = new Set<string>();

  constructor(private readonly connection: SqliteConnection) {}

  of(form: KeptForm): KeptTable {
    let table = this.tables.get(form);
    if (!table) {
      table = new KeptTable(this.connection, form, !this.changed.has(form.name));
      this.tables.set(form, table);
      this.named.clear();
    }
    return table;
  }

  /** Before a statement is run: what it may read is written; what it may change is kept no longer. */
  async before(sql: string, changes: boolean): Promise<void> {
    for (const table of this.namedIn(sql, changes)) {
      await table.write();
      if (changes) table.letGo();
    }
  }

  async ease(): Promise<void> {
    for (const table of this.tables.values()) await table.ease();
  }

  async write(): Promise<void> {
    for (const table of this.tables.values()) await table.write();
  }

  private namedIn(sql: string, changes: boolean): readonly KeptTable[] {
    let named = this.named.get(sql);
    if (!named) {
      const words = new Set(sql.match(/\w+/g));
      if (changes) for (const word of words) this.changed.add(word);
      named = [...this.tables.values()].filter(({ form }) => words.has(form.name));
      this.named.set(sql, named);
    }
    return named;
  }
}
