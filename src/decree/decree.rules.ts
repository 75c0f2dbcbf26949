import { Conflict, FIRST_DAY, InvalidInput, NotFound, requireDayWithin, RuleBroken, type CalendarDate, type JsonObject, type Sentence } from '../kernel/index.js';
import { decisionEntry } from '../approvals/index.js';
import type { EntryDraft, Movement } from '../journal/index.js';
import { trancheAccount, UNALLOCATED } from '../ledger/index.js';
import { assignHub, hubDuplicate, registerHub, type HubRow } from '../hubs/index.js';
import { establishTranche, trancheDuplicate, type NewTranche, type TrancheRow } from '../tranches/index.js';
import type { ActHub, ActMovement, ActRow } from './act.entity.js';

export interface ProposedAct {
  reference: string;
  title: string;
  publishedOn: CalendarDate;
  effectiveOn: CalendarDate;
  tranches: readonly NewTranche[];
  hubs: readonly ActHub[];
  movements: readonly ActMovement[];
  /** The names of the preventive controls that it needs. */
  controls: readonly string[];
}

/** What of the book an act is checked against. */
export interface ActFacts {
  /** The day of the decree: no act comes before it. */
  decreeOn: CalendarDate;
  today: CalendarDate;
  tranches: ReadonlyMap<string, TrancheRow>;
  hubs: ReadonlyMap<string, HubRow>;
  /** Another act, proposed or in force, with the same reference. */
  sameReference: string | null;
}

/** A person registers an act of reallocation: checked now on all but the ceilings, and again when approved. */
export function proposeAct(id: string, act: ProposedAct, facts: ActFacts, reason: string): EntryDraft {
  checkAct(act, facts);
  return {
    kind: 'act-proposed/2',
    subject: id,
    payload: { before: null, after: { ...(act as unknown as JsonObject), kind: 'reallocation', state: 'proposed' } },
    movements: [],
    reason,
    effectiveOn: act.effectiveOn,
  };
}

/** What approving an act appends: its new tranches, its hubs, and last the act itself with its money. */
export function approveAct(act: ActRow, facts: ActFacts, reason: string | null): EntryDraft[] {
  checkAct(act, facts);
  const { id, effectiveOn } = act;
  const circumstances = { reason: act.reason, effectiveOn };
  const tranches = act.tranches.map((tranche) =>
    establishTranche({ tranche, existing: facts.tranches.get(tranche.code), act: id, ...circumstances }),
  );
  const hubs = act.hubs.map(({ code, name, tranche }) => {
    const hub = facts.hubs.get(code);
    if (hub) return assignHub(hub, tranche, name, circumstances);
    return registerHub({ code, name, kind: 'national-pole', tranche, seat: null }, undefined, circumstances);
  });
  const movements = act.movements.map((movement) => ledgerMovement(movement, id));
  const decision = decisionEntry({ noun: 'act', id, decision: 'approval', before: act.state, reason, effectiveOn, movements });
  return [...tranches, ...hubs, decision];
}

function ledgerMovement({ from, to, amountCents }: ActMovement, act: string): Movement {
  return { from: endAccount(from), to: endAccount(to), amountCents, for: act };
}

/** An end of an act's movement as an account of the ledger. */
export function endAccount(end: string): string {
  if (end === UNALLOCATED) return UNALLOCATED;
  const [code = '', purse] = end.split(':');
  return trancheAccount(code, purse === 'to-reprogramme' ? purse : 'available');
}

function checkAct(act: ProposedAct, facts: ActFacts): void {
  requireDayWithin('/publishedOn', act.publishedOn, FIRST_DAY, facts.today);
  requireDayWithin('/effectiveOn', act.effectiveOn, facts.decreeOn, facts.today);
  refuseSameReference(act.reference, facts.sameReference);
  const known = checkTranches(act.tranches, facts);
  checkHubs(act, known, facts);
  for (const [index, movement] of act.movements.entries()) checkMovement(`/movements/${index}`, movement, known);
  requireTranchesByThen(act, facts);
}

function refuseSameReference(reference: string, other: string | null): void {
  if (other === null) return;
  throw new Conflict(
    'act-duplicate',
    { it: `L’atto "${reference}" è già registrato come ${other}.`, en: `The act "${reference}" is registered already, as ${other}.` },
    { reference, act: other },
  );
}

/** The codes of the tranches that exist with the act. */
function checkTranches(tranches: readonly NewTranche[], facts: ActFacts): Set<string> {
  const known = new Set(facts.tranches.keys());
  for (const { code } of tranches) {
    if (known.has(code)) throw trancheDuplicate(code);
    known.add(code);
  }
  return known;
}

function checkHubs(act: ProposedAct, tranches: ReadonlySet<string>, facts: ActFacts): void {
  const seen = new Set<string>();
  for (const [index, { code, name, tranche }] of act.hubs.entries()) {
    if (seen.has(code)) throw hubDuplicate(code);
    seen.add(code);
    if (!tranches.has(tranche)) throw unknownTranche(tranche, `/hubs/${index}/tranche`);
    const hub = facts.hubs.get(code);
    if (hub) assignHub(hub, tranche, name, { reason: null, effectiveOn: act.effectiveOn });
  }
}

/** No money and no hub stands in a tranche before the day of the act that established it. */
function requireTranchesByThen({ hubs, movements, effectiveOn }: ProposedAct, { tranches, today }: ActFacts): void {
  const named = [...hubs.map(({ tranche }) => tranche), ...movements.flatMap(({ from, to }) => [from, to])];
  for (const end of named) {
    const tranche = tranches.get(end.split(':')[0] ?? '');
    if (tranche) requireDayWithin('/effectiveOn', effectiveOn, tranche.effectiveOn, today);
  }
}

function checkMovement(pointer: string, { from, to }: ActMovement, tranches: ReadonlySet<string>): void {
  for (const [field, end] of [['from', from], ['to', to]] as const) {
    const [code = ''] = end.split(':');
    if (end !== UNALLOCATED && !tranches.has(code)) throw unknownTranche(code, `${pointer}/${field}`);
  }
  if (from === to) throw movementRefused(pointer, { it: 'Da e verso sono la stessa voce.', en: 'Both ends are the same.' });
  if (to.includes(':')) {
    throw movementRefused(pointer, {
      it: 'Un atto non porta denaro fra le economie: lo porta a una linea o al non ripartito.',
      en: 'An act brings no money to the savings: it brings it to a tranche or to the unallocated.',
    });
  }
  const [fromCode, fromPurse] = from.split(':');
  if (fromPurse && to !== UNALLOCATED && to !== fromCode) {
    throw movementRefused(pointer, {
      it: "Le economie di una linea tornano a quella linea o al non ripartito; verso un’altra linea si passa di lì.",
      en: "A tranche's savings go back to that tranche or to the unallocated; to another tranche they pass through there.",
    });
  }
}

function movementRefused(pointer: string, message: Sentence): RuleBroken {
  return new RuleBroken('movement-not-allowed', message, {}, [{ pointer, message }]);
}

function unknownTranche(code: string, pointer: string): NotFound {
  return new NotFound(code).at(pointer);
}

/** Nothing to establish and nothing to move is no act. @throws InvalidInput */
export function requireSubstance(act: ProposedAct): void {
  if (act.movements.length + act.hubs.length + act.tranches.length > 0) return;
  throw InvalidInput.at('invalid-request', '/movements', { it: "L’atto non dispone nulla.", en: 'The act does nothing.' });
}
