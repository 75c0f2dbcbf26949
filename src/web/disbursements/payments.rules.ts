import type { Schema } from '../api/client.js';
import { plus, type Amount } from '../money/amount.rules.js';
import { emptyOrder, isOrder, orderOf, textsOf, type OrderTexts } from './payment-order.rules.js';

type Item = Pick<Schema<'DisbursementView'>, 'id' | 'amount' | 'admitted' | 'paymentOrder'>;

/** A row of the sheet: the order, and when it was executed. */
export interface Row extends OrderTexts {
  /** Empty: on the day of the whole sheet. */
  paidOn: string;
  isExecuted: boolean;
}

/** What somebody has typed or ticked in it. */
export type TypedRow = Partial<Row>;

/** A row as it is shown: an order that was issued is there already, and says nothing yet of its execution; writing a number where there was none does. */
export function rowOf({ paymentOrder }: Pick<Item, 'paymentOrder'>, typed: TypedRow = {}): Row {
  const isNumbered = paymentOrder === null && (typed.number ?? '').trim() !== '';
  return { ...(paymentOrder ? textsOf(paymentOrder) : emptyOrder('')), paidOn: '', isExecuted: isNumbered, ...typed };
}

/** The order of a row: where nobody says its year, that of its execution. */
const orderIn = ({ year, ...row }: Row, paidOn: string): OrderTexts => ({ ...row, year: year.trim() === '' ? paidOn.slice(0, 4) : year.trim() });

/** Whether an executed row can be recorded: a day, and an order with its year and number. */
export const isWhole = (row: Row, day: string): boolean => (row.paidOn || day) !== '' && isOrder(orderIn(row, row.paidOn || day));

export function paymentOf(id: string, row: Row, day: string): Schema<'PaymentItemRequest'> {
  const paidOn = row.paidOn || day;
  const { instrument, account, year, number, line } = orderIn(row, paidOn);
  return { id, paidOn, paymentOrder: orderOf({ instrument, account, year, number, line }) };
}

/** What is left of the sheet when some rows were recorded: also what was typed in others meanwhile. */
export const rowsWithout = (rows: Readonly<Record<string, TypedRow>>, recorded: readonly { id: string }[]): Record<string, TypedRow> =>
  Object.fromEntries(Object.entries(rows).filter(([id]) => !recorded.some((item) => item.id === id)));

export const sumOf = (items: readonly Item[]): Amount => plus('0.00', ...items.map(({ admitted, amount }) => admitted ?? amount));
