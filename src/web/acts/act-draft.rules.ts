import type { Schema } from '../api/client.js';
import type { Move } from '../balances/balances.rules.js';
import { movesOfAct } from '../balances/moves.rules.js';
import type { Amount } from '../money/amount.rules.js';
import { isReason } from '../parts/reason.rules.js';

export interface MovementTexts {
  from: string;
  to: string;
  amount: string;
}

export interface TrancheTexts {
  code: string;
  name: string;
  expectedHubs: string;
  interventionLine: 'first' | 'second';
}

export interface ActHubTexts {
  code: string;
  name: string;
  tranche: string;
}

/** An act as it stands in the form. */
export interface ActTexts {
  reference: string;
  title: string;
  publishedOn: string;
  effectiveOn: string;
  tranches: readonly TrancheTexts[];
  hubs: readonly ActHubTexts[];
  movements: readonly MovementTexts[];
  /** One a line. */
  controls: string;
  reason: string;
}

export const NO_ACT: ActTexts = { reference: '', title: '', publishedOn: '', effectiveOn: '', tranches: [], hubs: [], movements: [{ from: 'unallocated', to: '', amount: '' }], controls: '', reason: '' };

/** How an amount's text is understood: null while it means none. */
type ReadAmount = (text: string) => Amount | null;

/** Movements that are said in full, for the preview while the others are being typed. */
export function movesSoFar(movements: readonly MovementTexts[], read: ReadAmount): Move[] {
  return movesOfAct(
    movements.flatMap(({ from, to, amount: text }) => {
      const amount = read(text);
      return from === '' || to === '' || from === to || amount === null ? [] : [{ from, to, amount }];
    }),
  );
}

const isUntouched = ({ to, amount }: MovementTexts): boolean => to === '' && amount.trim() === '';

/** Whether it can be sent; lines of movements that nobody has touched do not count. */
export function isCompleteAct({ reference, title, publishedOn, effectiveOn, tranches, hubs, movements, reason }: ActTexts, read: ReadAmount): boolean {
  const said = [reference, title, publishedOn, effectiveOn].every((text) => text.trim() !== '') && isReason(reason);
  const moved = movements.filter((movement) => !isUntouched(movement)).every(({ from, to, amount }) => from !== '' && to !== '' && from !== to && read(amount) !== null);
  const founded = tranches.every(({ code, name, expectedHubs }) => code.trim() !== '' && name.trim() !== '' && /^\d{1,4}$/.test(expectedHubs.trim()));
  return said && moved && founded && hubs.every(({ code, tranche }) => code.trim() !== '' && tranche !== '');
}

export function actRequestOf(texts: ActTexts, read: ReadAmount): Schema<'ProposeActRequest'> {
  const movements = texts.movements.filter((movement) => !isUntouched(movement)).map(({ from, to, amount }) => ({ from, to, amount: read(amount) ?? '' }));
  const controls = texts.controls.split('\n').map((line) => line.trim()).filter(Boolean);
  const tranches = texts.tranches.map(({ code, name, expectedHubs, interventionLine }) => ({ code: code.trim(), name: name.trim(), expectedHubs: Number(expectedHubs), interventionLine }));
  const hubs = texts.hubs.map(({ code, name, tranche }) => ({ code: code.trim(), tranche, ...(name.trim() === '' ? {} : { name: name.trim() }) }));
  return {
    reference: texts.reference.trim(),
    title: texts.title.trim(),
    publishedOn: texts.publishedOn,
    effectiveOn: texts.effectiveOn,
    reason: texts.reason.trim(),
    ...(tranches.length === 0 ? {} : { tranches }),
    ...(hubs.length === 0 ? {} : { hubs }),
    ...(movements.length === 0 ? {} : { movements }),
    ...(controls.length === 0 ? {} : { controls }),
  };
}
