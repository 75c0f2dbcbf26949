import { Conflict, type CalendarDate } from '../kernel/index.js';
import type { EntryDraft } from '../journal/index.js';
import type { InterventionLine, TrancheRow } from './tranche.entity.js';

/** Tranche codes: capitals and digits. `UNALLOCATED` would read like the remainder, which is in no tranche. */
export const TRANCHE_CODE = /^(?!UNALLOCATED$)[A-Z][A-Z0-9]{1,11}$/;

export interface NewTranche {
  code: string;
  name: string;
  expectedHubs: number;
  interventionLine: InterventionLine;
}

export interface Establishment {
  tranche: NewTranche;
  /** The tranche that already has the code, if any. */
  existing: TrancheRow | undefined;
  act: string;
  reason: string | null;
  effectiveOn: CalendarDate;
}

/** An act establishes a tranche. Codes never change and are never used twice. @throws Conflict `tranche-duplicate` */
export function establishTranche({ tranche, existing, act, reason, effectiveOn }: Establishment): EntryDraft {
  if (existing) throw trancheDuplicate(tranche.code);
  const { code, name, expectedHubs, interventionLine } = tranche;
  return {
    kind: 'tranche-established/1',
    subject: code,
    payload: { before: null, after: { code, name, expectedHubs, interventionLine, act } },
    movements: [],
    reason,
    effectiveOn,
  };
}

export function trancheDuplicate(code: string): Conflict {
  return new Conflict('tranche-duplicate', { it: `La linea ${code} esiste già.`, en: `Tranche ${code} exists already.` }, { tranche: code });
}
