import { saidText } from '../package/cell-text.js';
import type { SaidCell, SaidKind, SaidValue } from '../proof/proof-lines.rules.js';
import { plainFormula, type FormulaPlace } from './formulas.rules.js';
import { isFormula, type GridError, type GridValue } from './grid.js';

type PlainValue = string | number | boolean | GridError | null;

const DAY_MS = 86_400_000;
const FIRST_SERIAL = Date.UTC(1899, 11, 30);
/** Between the two ways of counting days that spreadsheets have. */
const DAYS_TO_1904 = 1_462;
/** 1 January 1900 to 31 December 2999, in days. */
const SERIALS = { from: 1, to: 401_768 } as const;

/** The serial number of a day as the day, or null where it is none. */
export function dayOf(serial: number, date1904: boolean): string | null {
  const days = serial + (date1904 ? DAYS_TO_1904 : 0);
  if (!Number.isInteger(days) || days < SERIALS.from || days > SERIALS.to) return null;
  return new Date(FIRST_SERIAL + days * DAY_MS).toISOString().slice(0, 10);
}

/** A moment as the serial number that other programs write for it. */
export function serialOf(moment: number, date1904: boolean): number {
  return (moment - FIRST_SERIAL) / DAY_MS - (date1904 ? DAYS_TO_1904 : 0);
}

/** Equal but for the last bit, which programs write differently: far less than a cent. */
export function sameNumber(one: number, other: number): boolean {
  return Math.abs(one - other) <= 2 * Number.EPSILON * Math.max(Math.abs(one), Math.abs(other));
}

/** Whether a text says the same: ends of lines are written in several ways, and not every program knows the escapes. */
function sameText(reported: string, recorded: string): boolean {
  const lines = (text: string): string => text.replace(/\r\n?/g, '\n');
  return lines(saidText(reported)) === lines(recorded) || lines(reported) === lines(recorded);
}

/** Whether a plain value that came back is what the record says. */
export function sameValue(reported: PlainValue, recorded: SaidValue, kind: SaidKind, date1904: boolean): boolean {
  if (reported === null || reported === '') return recorded === null || recorded === '';
  if (recorded === null || typeof reported === 'object') return false;
  if (typeof recorded === 'boolean' || typeof reported === 'boolean') return reported === recorded;
  if (kind === 'day') return typeof reported === 'number' ? dayOf(reported, date1904) === recorded : reported === recorded;
  // A code of digits may have become a number of the same digits.
  if (kind === 'text') return typeof reported === 'number' ? String(reported) === recorded : sameText(reported, String(recorded));
  return typeof reported === 'number' && sameNumber(reported, Number(recorded));
}

/** Whether a cell that came back is what the record says, formula and all. */
export function sameCell(reported: GridValue | null, recorded: SaidCell, date1904: boolean, place: FormulaPlace): boolean {
  const { kind, value, formula } = recorded;
  if (reported === null || !isFormula(reported)) return formula === null && sameValue(reported, value, kind, date1904);
  if (formula === null || plainFormula(reported.formula, place) !== plainFormula(formula, place)) return false;
  // Where a program leaves the result out, whoever opens the file computes it.
  return reported.value === null || sameValue(reported.value, value, kind, date1904);
}

/** What a cell says, for people. `formula` shows that instead of what it comes to. */
export function reportedText(value: GridValue | null, kind: SaidKind, date1904: boolean, formula = false): string | null {
  if (value === null) return null;
  if (typeof value === 'object' && 'error' in value) return value.error;
  if (isFormula(value)) return formula ? `=${value.formula}` : reportedText(value.value, kind, date1904);
  if (typeof value === 'string') return saidText(value);
  if (typeof value === 'boolean') return String(value);
  if (kind === 'day') return dayOf(value, date1904) ?? String(value);
  if (kind === 'amount') return amountText(value);
  return String(value);
}

export function recordedText({ kind, value, formula }: SaidCell, asFormula = false): string | null {
  if (asFormula && formula !== null) return `=${formula}`;
  if (value === null) return null;
  return kind === 'amount' && typeof value === 'number' ? amountText(value) : String(value);
}

/** With two decimals where it is a whole number of cents, in full where it is not. */
function amountText(value: number): string {
  const rounded = value.toFixed(2);
  return sameNumber(Number(rounded), value) ? rounded : String(value);
}
