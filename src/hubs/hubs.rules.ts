import { Conflict, LAST_DAY, requireDayWithin, RuleBroken, type CalendarDate, type Json, type JsonObject } from '../kernel/index.js';
import { changesNothing, sameJson } from '../changes/index.js';
import type { EntryDraft } from '../journal/index.js';
import { requireIban, requireTaxCode } from './codes.js';
import type { HubKind, HubRow, Localisation, Partner } from './hub.entity.js';
import { requireRegions } from './regions.js';

/** `CC-04`, `RETE-46`: two letters or more, so that no code reads like an id (`D-64`) or a tranche (`CC`). */
export const HUB_CODE = /^[A-Z][A-Z0-9]{1,10}-[0-9]{2,3}$/;
export const HUB_CODE_SAYS = {
  it: 'Un codice come "RETE-52": almeno due lettere, un trattino, due o tre cifre.',
  en: 'A code such as "RETE-52": two letters or more, a dash, two or three digits.',
};

export interface NewHub {
  code: string;
  name: string | null;
  kind: HubKind;
  tranche: string | null;
  seat: string | null;
}

export interface Circumstances {
  reason: string | null;
  effectiveOn: CalendarDate;
}

/** A hub enters the register, provisional. @throws Conflict `hub-duplicate` */
export function registerHub(hub: NewHub, existing: HubRow | undefined, { reason, effectiveOn }: Circumstances): EntryDraft {
  if (existing) throw hubDuplicate(hub.code);
  const { code, name, kind, tranche, seat } = hub;
  return {
    kind: 'hub-registered/1',
    subject: code,
    payload: { before: null, after: { code, name, kind, tranche, seat, status: 'provisional' } },
    movements: [],
    reason,
    effectiveOn,
  };
}

export function hubDuplicate(code: string): Conflict {
  return new Conflict('hub-duplicate', { it: `Il soggetto attuatore ${code} esiste già.`, en: `Hub ${code} exists already.` }, { hub: code });
}

/**
 * An act puts a hub that is in no tranche into one, and may name it.
 * @throws Conflict `state-conflict`; RuleBroken `date-out-of-range` on a day before the hub was in the register
 */
export function assignHub(hub: HubRow, tranche: string, name: string | null, { reason, effectiveOn }: Circumstances): EntryDraft {
  if (hub.tranche !== null) {
    throw new Conflict(
      'state-conflict',
      { it: `${hub.code} è già nella linea ${hub.tranche}.`, en: `${hub.code} is in tranche ${hub.tranche} already.` },
      { hub: hub.code, tranche: hub.tranche },
    );
  }
  requireDayWithin('/effectiveOn', effectiveOn, hub.registeredOn, LAST_DAY);
  const kind: HubKind = hub.kind === 'to-be-identified' ? 'national-pole' : hub.kind;
  return {
    kind: 'hub-assigned/1',
    subject: hub.code,
    payload: { before: { tranche: null, name: hub.name, kind: hub.kind }, after: { tranche, name: name ?? hub.name, kind } },
    movements: [],
    reason,
    effectiveOn,
  };
}

/** The fields of a hub that an analyst writes; absent is unchanged (RFC 7396). */
export interface HubPatch {
  name?: string;
  seat?: string | null;
  taxCode?: string;
  iban?: string;
  partners?: Partner[];
  localisation?: Localisation[] | null;
}

/** Who enters it, why and when. */
export interface Entering extends Circumstances {
  actor: string;
}

/**
 * Enters what is known of a hub: a provisional one is identified as soon as it has a legal name and a valid codice
 * fiscale. First values are entered directly; what replaces a payee's codice fiscale or IBAN is proposed (`hub-payee.rules.ts`).
 * @throws RuleBroken `tax-code-invalid`, `iban-invalid`, `localisation-invalid`; Conflict `state-conflict`
 */
export function changeHub(hub: HubRow, patch: HubPatch, { reason, effectiveOn, actor }: Entering): EntryDraft {
  requireOpenHub(hub);
  requireValid(patch);
  if (replacesPayee(hub, patch)) throw new Error('whoever replaces a payee proposes it');
  const { before, after } = changedFields(hub, patch);
  const name = patch.name ?? hub.name;
  const taxCode = patch.taxCode ?? hub.taxCode;
  if (hub.status === 'provisional' && name !== null && taxCode !== null) {
    before['status'] = 'provisional';
    after['status'] = 'identified';
  }
  if (Object.keys(after).length === 0) throw changesNothing();
  if (after['iban'] !== undefined) {
    before['ibanSetBy'] = hub.ibanSetBy;
    after['ibanSetBy'] = actor;
  }
  return hubChanged(hub.code, { before, after }, { reason, effectiveOn });
}

/** Who is paid, and where: replacing either is not one person's act. */
const PAYEE_FIELDS = ['taxCode', 'iban'] as const;

/** Whether a patch replaces a value by which the hub is paid; a first value replaces nothing. */
export function replacesPayee(hub: HubRow, patch: HubPatch): boolean {
  return PAYEE_FIELDS.some((field) => hub[field] !== null && patch[field] !== undefined && patch[field] !== hub[field]);
}

export function hubChanged(hub: string, payload: EntryDraft['payload'], { reason, effectiveOn }: Circumstances): EntryDraft {
  return { kind: 'hub-changed/2', subject: hub, payload, movements: [], reason, effectiveOn };
}

/** @throws Conflict `state-conflict`: of a closed hub nothing changes any more */
export function requireOpenHub({ code, status }: Pick<HubRow, 'code' | 'status'>): void {
  if (status !== 'closed') return;
  throw new Conflict('state-conflict', { it: `${code} è chiuso.`, en: `${code} is closed.` }, { hub: code, state: status });
}

export function requireValid({ taxCode, iban, partners, localisation }: HubPatch): void {
  if (taxCode !== undefined) requireTaxCode('/taxCode', taxCode);
  if (iban !== undefined) requireIban('/iban', iban);
  for (const [index, partner] of (partners ?? []).entries()) requireTaxCode(`/partners/${index}/taxCode`, partner.taxCode);
  if (localisation) requireRegions('/localisation', localisation);
}

/** The fields that a patch changes, as they are and as they shall be. */
export function changedFields(hub: HubRow, patch: HubPatch): { before: Record<string, Json>; after: Record<string, Json> } {
  const before: Record<string, Json> = {};
  const after: Record<string, Json> = {};
  for (const field of ['name', 'seat', 'taxCode', 'iban', 'partners', 'localisation'] as const) {
    const value = patch[field];
    if (value === undefined || sameJson(value, hub[field])) continue;
    before[field] = hub[field] as unknown as JsonObject;
    after[field] = value as unknown as JsonObject;
  }
  return { before, after };
}

/** Only an identified hub is awarded, asks, is approved and is paid. @throws RuleBroken `hub-provisional`, `hub-suspended` */
export function requireActiveHub(hub: Pick<HubRow, 'code' | 'status'>): void {
  if (hub.status === 'identified') return;
  if (hub.status === 'provisional') {
    throw new RuleBroken(
      'hub-provisional',
      {
        it: `${hub.code} è da identificare: prima occorrono la denominazione e un codice fiscale valido.`,
        en: `${hub.code} is provisional: it first needs a legal name and a valid tax code.`,
      },
      { hub: hub.code },
    );
  }
  const closed = hub.status === 'closed';
  throw new RuleBroken(
    'hub-suspended',
    {
      it: `${hub.code} è ${closed ? 'chiuso' : 'sospeso'}: concessioni, richieste, liquidazioni e pagamenti sono fermi.`,
      en: `${hub.code} is ${closed ? 'closed' : 'suspended'}: awards, requests, approvals and payments are stopped.`,
    },
    { hub: hub.code, state: hub.status },
  );
}
