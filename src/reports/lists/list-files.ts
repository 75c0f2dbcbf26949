import { Injectable } from '@nestjs/common';
import { italianDay } from '../../kernel/index.js';
import { selectedDisbursements, showDisbursements, totalsOf, type DisbursementFilter, type DisbursementSort, type DisbursementView } from '../../disbursements/index.js';
import { grantView, selectedGrants, totalsOfGrants, type GrantFilter, type GrantSort, type GrantView } from '../../grants/index.js';
import { allHubs, listHubs, type HubFilter } from '../../hubs/index.js';
import { Hindsight, readDemonstration, readHead, type Head, type Question, type Sight } from '../../journal/index.js';
import { NO_HUB_MONEY, readOverview, type HubState } from '../../overview/index.js';
import { counted, SAY_NOTHING, type SayHowFar, type Sort, type View } from '../../platform/index.js';
import { recoveryView, selectedRecoveries, totalsOfRecoveries, type RecoveryFilter, type RecoverySort, type RecoveryView } from '../../recoveries/index.js';
import type { ReportLanguage } from '../cabina-di-regia.figures.js';
import { askedWords } from '../asked-words.rules.js';
import { INVENTED } from '../csv/cabina-csv.rules.js';
import { csvHead, csvRow, type CsvColumn, type CsvDialect } from '../csv/csv-dialect.rules.js';
import { LIST_TEXTS } from './list.texts.js';
import { LISTED_DISBURSEMENT_COLUMNS, LISTED_GRANT_COLUMNS, LISTED_HUB_COLUMNS, LISTED_RECOVERY_COLUMNS, type Named } from './list-columns.rules.js';
import type { ListHead } from './list-workbook.js';
import { inOrder, type ListedHubSort } from './listed-hubs.rules.js';

/** By this a thread of its own is asked for a list. */
export const LIST_FILE = 'list-file';

/** Which list, of which its own filters and order. */
type ListAsked =
  | { list: 'disbursements'; filter: DisbursementFilter; sort: Sort<DisbursementSort> | undefined }
  | { list: 'grants'; filter: GrantFilter; sort: Sort<GrantSort> | undefined }
  | { list: 'recoveries'; filter: RecoveryFilter; sort: Sort<RecoverySort> | undefined }
  | { list: 'hubs'; filter: Omit<HubFilter, 'asOf'>; sort: Sort<ListedHubSort> | undefined };

export type ListFileAsked = ListAsked & { question: Question; language: ReportLanguage; form: { as: 'csv'; dialect: CsvDialect } | { as: 'xlsx' } };

export interface ListFile {
  name: string;
  content: Uint8Array;
}

/** A list as a file: all that its filters select, in its order, in one snapshot. Same question at the same head, same bytes. */
@Injectable()
export class ListFiles {
  constructor(private readonly hindsight: Hindsight) {}

  /** `say` hears how many rows are written of all. */
  write(asked: ListFileAsked, say: SayHowFar = SAY_NOTHING): Promise<ListFile> {
    return this.hindsight.at(asked.question, async (view, sight) => {
      const head = await readHead(view);
      if (!head) throw new Error('the book is empty');
      const demonstration = await readDemonstration(view);
      const name = `${demonstration ? 'dimostrazione_' : ''}${LIST_TEXTS[asked.list].it.toLowerCase().replace(' ', '-')}_${sight.day}_${head.seq}_${asked.language}.${asked.form.as}`;
      return { name, content: await contentOf(view, sight, headOf(head, sight, asked, demonstration), asked, say) };
    });
  }
}

async function contentOf(view: View, sight: Sight, over: ListHead, asked: ListFileAsked, say: SayHowFar): Promise<Uint8Array> {
  const total = await countOf(view, sight, asked);
  const write = <Row>(columns: readonly CsvColumn<Row>[], rows: AsyncIterable<Row>): Promise<Uint8Array> => written(asked, over, columns, counted(rows, total, say));
  switch (asked.list) {
    case 'disbursements':
      return write(LISTED_DISBURSEMENT_COLUMNS, disbursementRows(view, sight, asked.filter, asked.sort));
    case 'grants':
      return write(LISTED_GRANT_COLUMNS, grantRows(view, sight, asked.filter, asked.sort));
    case 'recoveries':
      return write(LISTED_RECOVERY_COLUMNS, recoveryRows(view, sight, asked.filter, asked.sort));
    case 'hubs':
      return write(LISTED_HUB_COLUMNS, hubRows(view, sight, asked.filter, asked.sort));
  }
}

const LISTED = { disbursements: 'disbursement', grants: 'grant', recoveries: 'recovery', hubs: null } as const;

/** How many rows the list has, whatever their order. */
async function countOf(view: View, sight: Sight, asked: ListFileAsked): Promise<number> {
  switch (asked.list) {
    case 'disbursements':
      return (await totalsOf(view, asked.filter, sight)).count;
    case 'grants':
      return (await totalsOfGrants(view, asked.filter, sight.asOf)).count;
    case 'recoveries':
      return (await totalsOfRecoveries(view, asked.filter, sight)).count;
    case 'hubs':
      return (await listHubs(view, { ...asked.filter, asOf: sight.asOf }, '', MOST_HUBS)).length;
  }
}

function headOf({ seq, hash, recordedAt }: Head, { day }: Sight, { list, filter, sort, language }: ListFileAsked, demonstration: boolean): ListHead {
  const t = (key: keyof typeof LIST_TEXTS): string => LIST_TEXTS[key][language];
  return {
    ...{ language, recordedAt, demonstration, title: t(list) },
    situation: `${t('situation')} ${language === 'it' ? italianDay(day) : day} · ${t('entry')} ${seq} · ${hash}`,
    filters: `${t('filters')}: ${askedWords({ ...filter, sort }, language, LISTED[list]) || t('noFilter')}`,
  };
}

async function written<Row>({ form, language }: ListFileAsked, head: ListHead, listed: readonly CsvColumn<Row>[], rows: AsyncIterable<Row>): Promise<Uint8Array> {
  const columns = head.demonstration ? [...listed, INVENTED] : listed;
  if (form.as === 'csv') return gathered(csvLines(columns, rows, form.dialect, language));
  // exceljs is a tenth of what the server loads.
  const { listWorkbook } = await import('./list-workbook.js');
  return gathered(listWorkbook(head, columns, rows));
}

async function gathered(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

async function* csvLines<Row>(columns: readonly CsvColumn<Row>[], rows: AsyncIterable<Row>, dialect: CsvDialect, language: ReportLanguage): AsyncGenerator<Uint8Array> {
  yield Buffer.from(csvHead(columns, dialect, language));
  for await (const row of rows) yield Buffer.from(csvRow(columns, row, dialect, language));
}

type NameOf = <Listed extends { hub: string }>(row: Listed) => Named<Listed>;

async function hubNames(view: View): Promise<NameOf> {
  const names = new Map((await allHubs(view, null)).map(({ code, name }) => [code, name]));
  return (row) => ({ ...row, hubName: names.get(row.hub) ?? null });
}

async function* disbursementRows(view: View, sight: Sight, filter: DisbursementFilter, sort: Sort<DisbursementSort> | undefined): AsyncGenerator<Named<DisbursementView>> {
  const named = await hubNames(view);
  for await (const rows of selectedDisbursements(view, filter, sight, sort)) yield* (await showDisbursements(view, rows, sight.day)).map(named);
}

async function* grantRows(view: View, { asOf }: Sight, filter: GrantFilter, sort: Sort<GrantSort> | undefined): AsyncGenerator<Named<GrantView>> {
  const named = await hubNames(view);
  for await (const rows of selectedGrants(view, filter, asOf, sort)) for (const row of rows) yield named(await grantView(view, row, asOf));
}

async function* recoveryRows(view: View, sight: Sight, filter: RecoveryFilter, sort: Sort<RecoverySort> | undefined): AsyncGenerator<Named<RecoveryView>> {
  const named = await hubNames(view);
  for await (const rows of selectedRecoveries(view, filter, sight, sort)) for (const row of rows) yield named(await recoveryView(view, row, sight.asOf));
}

async function* hubRows(view: View, { asOf }: Sight, filter: Omit<HubFilter, 'asOf'>, sort: Sort<ListedHubSort> | undefined): AsyncGenerator<HubState> {
  const { money } = await readOverview(view, asOf);
  const hubs = await listHubs(view, { ...filter, asOf }, '', MOST_HUBS);
  yield* inOrder(hubs.map((hub) => ({ hub, ...(money.hubs.get(hub.code) ?? NO_HUB_MONEY) })), sort);
}

/** Of the register there are some dozens. */
const MOST_HUBS = 10_000;
