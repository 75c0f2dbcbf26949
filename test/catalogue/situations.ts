import type { Step, Who } from './row.js';

export const WHY = { reason: 'Nota prot. 1234' };
export const IBAN = 'IT60X0542811101000000123456';
export const OTHER_IBAN = 'IT43A0100003245348000000001';
export const TAX_CODE = '00743110157';

/** The day on which the money of these grants is asked for, and the one on which it is paid. */
export const REQUESTED_ON = '2024-05-02';
export const PAID_ON = '2024-05-20';

export const HUB = { code: '{hub}', kind: 'national-pole', tranche: 'CC', registeredOn: '2024-01-15', ...WHY };
export const IDENTITY = { name: 'Centro di esempio', taxCode: TAX_CODE, iban: IBAN, ...WHY };
/** 1,000.00: at most 300.00 in advance, at most 900.00 before the balance. */
export const GRANT = {
  ...{ hub: '{hub}', tranche: 'CC', amount: '1000.00', cup: 'B57H22006500008', localProjectCode: '{project}' },
  ...{ agreement: { reference: 'Convenzione 12/2024' }, terms: { advanceMaxPercent: 30, cumulativeMaxPercent: 90 } },
  ...{ effectiveOn: '2024-03-14', ...WHY },
};
export const REQUEST = { grant: '{grant}', kind: 'interim', amount: '400.00', requestedOn: REQUESTED_ON, ...WHY };
export const BALANCE = { ...REQUEST, kind: 'balance', amount: '500.00', closesGrant: true };
export const ORDER = { instrument: 'OPF', account: '25091', year: 2024, number: '{order}', line: '1' };
export const PAYMENT = { paidOn: PAID_ON, paymentOrder: ORDER };
export const REDUCTION = { amount: '250.00', cause: 'saving', effectiveOn: '2024-07-01', ...WHY };
export const REVERSAL = { effectiveOn: '2024-07-01', ...WHY };
export const RECOVERY = { disbursement: '{disbursement}', amount: '150.00', dueOn: '2099-06-30', cause: 'overpayment', ...WHY };
export const COLLECTION = { collectedOn: '{today}', amount: '150.00', settlement: 'cash', destination: 'to-reprogramme' };
export const REVOCATION = { cause: 'revocation', dueOn: '2099-06-30', ...WHY };
export const TERMS = { terms: { advanceMaxPercent: 20, cumulativeMaxPercent: 80 }, effectiveOn: '2024-06-01', ...WHY };
export const ACT = { reference: '{reference}', title: 'Atto di esempio', publishedOn: '2024-01-10', effectiveOn: '2024-01-10', ...WHY };
/** One hub that is in the register, since that day, and one that is not. */
const GIVES_HUBS = { effectiveOn: '2024-01-15', hubs: [{ code: '{hub}', name: 'Polo di esempio', tranche: '{tranche}' }, { code: '{otherHub}', tranche: '{tranche}' }] };
export const NEW_TRANCHE = { code: '{tranche}', name: 'Linea di esempio', expectedHubs: 2, interventionLine: 'first' };
export const REQUIREMENT = { code: '{requirement}', name: 'Documento di esempio', of: 'hub', tranche: '{tranche}', from: '2024-01-01', effect: 'blocking', ...WHY };
export const OUTCOME = { subject: '{hub}', requirement: '{requirement}', result: 'positive', protocol: 'INPS_1', obtainedOn: '2024-04-15', ...WHY };
export const CONTROL = 'Visto UCB';

/** One call, and what the thing that it makes is called. */
function by(who: Who, asks: string, body: object = {}, as?: string): Step[] {
  return [{ who, asks, with: body, ...(as === undefined ? {} : { as }) }];
}

/** One person asks, another approves: both in one. */
function agreed(asks: string, body: object, as: string, plural: string): Step[] {
  return [...by('analyst', asks, body, as), ...by('approver', `POST /${plural}/{${as}}/approval`)];
}

const moved = (from: string, to: string, amount: string): object => ({ from, to, amount });
/** An act after the one that is in force already, on its way. */
const TOO_MUCH = moved('{tranche}', 'unallocated', '9999999999999.99');
const nextAct = (movement: object, more: object = {}): Step[] =>
  by('analyst', 'POST /acts', { ...ACT, reference: '{nextReference}', movements: [movement], ...more }, 'next');
const act = (more: object, as = 'act'): Step[] => agreed('POST /acts', { ...ACT, ...more }, as, 'acts');
const grant = (more: object = {}): Step[] => agreed('POST /grants', { ...GRANT, ...more }, 'grant', 'grants');
const request = (more: object = {}, as = 'disbursement', who: Who = 'analyst'): Step[] => by(who, 'POST /disbursements', { ...REQUEST, ...more }, as);
const approve = (what: string): Step[] => by('approver', `POST /disbursements/{${what}}/approval`);
const pay: Step = { who: 'analyst', asks: 'POST /disbursements/{disbursement}/payment', with: PAYMENT };
const hubStatus = (status: string): Step[] => by('analyst', 'PATCH /hubs/{hub}', { status, ...WHY });
const hubOfItsTranche: readonly Step[] = [...by('analyst', 'POST /hubs', { ...HUB, tranche: '{tranche}' }), ...by('analyst', 'PATCH /hubs/{hub}', IDENTITY)];
const requirement = (more: object): Step[] => agreed('POST /requirements', { ...REQUIREMENT, ...more }, 'requirementChange', 'changes');

interface Built {
  /** What is there before it. */
  after?: readonly string[];
  steps: readonly Step[];
}

/** What can be there before a move. Each is one or two calls upon the ones that it comes after. */
const SITUATIONS = {
  // Hubs.
  'a hub to be identified': { steps: by('analyst', 'POST /hubs', HUB) },
  'a hub': { after: ['a hub to be identified'], steps: by('analyst', 'PATCH /hubs/{hub}', IDENTITY) },
  'a hub of no tranche': { steps: by('analyst', 'POST /hubs', { ...HUB, kind: 'to-be-identified', tranche: null }) },
  'that hub identified': { steps: by('analyst', 'PATCH /hubs/{hub}', IDENTITY) },
  'the hub suspended': { after: ['a hub'], steps: hubStatus('suspended') },
  'the hub closed': { after: ['a hub'], steps: hubStatus('closed') },
  'that hub closed': { steps: hubStatus('closed') },
  'its opening again proposed': { steps: by('colleague', 'PATCH /hubs/{hub}', { status: 'identified', ...WHY }, 'change') },
  'a hub to be identified, with an IBAN': { after: ['a hub to be identified'], steps: by('analyst', 'PATCH /hubs/{hub}', { iban: IBAN, ...WHY }) },
  'its identity proposed, with another IBAN': { steps: by('analyst', 'PATCH /hubs/{hub}', { ...IDENTITY, iban: OTHER_IBAN }, 'change') },
  'another IBAN proposed': { after: ['a hub'], steps: by('colleague', 'PATCH /hubs/{hub}', { iban: OTHER_IBAN, ...WHY }, 'change') },
  'another IBAN proposed, and where the hub sits': { after: ['a hub'], steps: by('colleague', 'PATCH /hubs/{hub}', { iban: OTHER_IBAN, seat: 'Pisa', ...WHY }, 'change') },
  'another seat entered': { steps: by('analyst', 'PATCH /hubs/{hub}', { seat: 'Lucca', ...WHY }) },
  'another IBAN in force': { after: ['another IBAN proposed'], steps: by('approver', 'POST /changes/{change}/approval') },

  // Acts. A tranche of a row's own holds money that no other row touches.
  'an act proposed': { steps: by('colleague', 'POST /acts', { ...ACT, movements: [moved('unallocated', 'CC', '10.00')] }, 'act') },
  'a tranche with 1,000.00': { steps: act({ tranches: [NEW_TRANCHE], movements: [moved('unallocated', '{tranche}', '1000.00')] }) },
  '500.00 more from February': {
    after: ['a tranche with 1,000.00'],
    steps: act({ reference: '{otherReference}', effectiveOn: '2024-02-01', movements: [moved('unallocated', '{tranche}', '500.00')] }, 'otherAct'),
  },
  'an act for a tranche and two hubs proposed': {
    steps: by('analyst', 'POST /acts', { ...ACT, ...GIVES_HUBS, tranches: [NEW_TRANCHE], movements: [moved('unallocated', '{tranche}', '1000.00')] }, 'act'),
  },
  'an act for the same tranche proposed': { steps: nextAct(moved('unallocated', '{tranche}', '1.00'), { tranches: [NEW_TRANCHE] }) },
  'an act from it to CC proposed': { steps: nextAct(moved('{tranche}', 'CC', '250.00')) },
  'an act that takes 250.00 back proposed': { steps: nextAct(moved('{tranche}', 'unallocated', '250.00')) },
  'an act that takes 1,000.01 back proposed': { steps: nextAct(moved('{tranche}', 'unallocated', '1000.01')) },
  'an act that takes 1,200.00 back in January proposed': { steps: nextAct(moved('{tranche}', 'unallocated', '1200.00'), { effectiveOn: '2024-01-20' }) },
  'an act beyond counting proposed': { steps: nextAct(TOO_MUCH, { movements: Array<object>(10).fill(TOO_MUCH) }) },
  'an act that frees the savings proposed': { steps: nextAct(moved('{tranche}:to-reprogramme', '{tranche}', '250.00'), { effectiveOn: '2024-07-01' }) },
  'an act that takes the savings back proposed': { steps: nextAct(moved('{tranche}:to-reprogramme', 'unallocated', '250.00'), { effectiveOn: '2024-07-01' }) },
  'that act in force': { steps: by('approver', 'POST /acts/{next}/approval') },
  'a hub in that tranche': {
    after: ['a tranche with 1,000.00'],
    steps: hubOfItsTranche,
  },
  'a grant of that tranche': { after: ['a hub in that tranche'], steps: grant({ tranche: '{tranche}' }) },
  'all of that tranche granted, 250.00 saved': { after: ['a grant of that tranche'], steps: agreed('POST /grants/{grant}/reductions', REDUCTION, 'reduction', 'reductions') },

  // Grants, their reductions and terms.
  'a grant proposed': { after: ['a hub'], steps: by('colleague', 'POST /grants', GRANT, 'grant') },
  'another grant proposed': { steps: by('colleague', 'POST /grants', { ...GRANT, localProjectCode: '{otherProject}' }, 'otherGrant') },
  'two grants of 600.00 of a tranche with 1,000.00 proposed': {
    after: ['a hub in that tranche'],
    steps: [
      ...by('analyst', 'POST /grants', { ...GRANT, tranche: '{tranche}', amount: '600.00' }, 'grant'),
      ...by('analyst', 'POST /grants', { ...GRANT, tranche: '{tranche}', amount: '600.00', localProjectCode: '{otherProject}' }, 'otherGrant'),
    ],
  },
  'a grant of 1,000.01 proposed': { steps: by('analyst', 'POST /grants', { ...GRANT, tranche: '{tranche}', amount: '1000.01' }, 'grant') },
  'a grant': { after: ['a hub'], steps: grant() },
  'a grant of a hub paid nowhere yet': {
    after: ['a hub to be identified'],
    steps: [...by('colleague', 'PATCH /hubs/{hub}', IDENTITY), ...grant()],
  },
  'a reduction proposed': { after: ['a grant'], steps: by('colleague', 'POST /grants/{grant}/reductions', REDUCTION, 'reduction') },
  'a correction proposed': { after: ['a grant'], steps: by('analyst', 'POST /grants/{grant}/reductions', { ...REDUCTION, cause: 'correction' }, 'reduction') },
  'a reduction by 700.00 in June proposed': { steps: by('analyst', 'POST /grants/{grant}/reductions', { ...REDUCTION, amount: '700.00', effectiveOn: '2024-06-01' }, 'reduction') },
  'a reduction by 900.00 proposed': { steps: by('analyst', 'POST /grants/{grant}/reductions', { ...REDUCTION, amount: '900.00' }, 'reduction') },
  'other terms proposed': { after: ['a grant'], steps: by('colleague', 'POST /grants/{grant}/terms', TERMS, 'change') },
  'yet other terms in force': {
    after: ['a grant'],
    steps: agreed('POST /grants/{grant}/terms', { ...TERMS, terms: { advanceMaxPercent: 10, cumulativeMaxPercent: 50 } }, 'otherChange', 'changes'),
  },
  'terms of 50 and 95 percent in force': {
    after: ['a grant'],
    steps: agreed('POST /grants/{grant}/terms', { ...TERMS, terms: { advanceMaxPercent: 50, cumulativeMaxPercent: 95 } }, 'otherChange', 'changes'),
  },
  'all of the grant saved': { steps: agreed('POST /grants/{grant}/reductions', { ...REDUCTION, amount: '1000.00' }, 'reduction', 'reductions') },
  '560.00 of the grant saved': { steps: agreed('POST /grants/{grant}/reductions', { ...REDUCTION, amount: '560.00' }, 'reduction', 'reductions') },

  // Requirements and controls.
  'a requirement proposed': { after: ['a tranche with 1,000.00'], steps: by('colleague', 'POST /requirements', REQUIREMENT, 'change') },
  'a requirement': { after: ['a tranche with 1,000.00'], steps: requirement({}) },
  'a requirement good for 30 days': { after: ['a tranche with 1,000.00'], steps: requirement({ validityDays: 30 }) },
  'a declaration of each disbursement required': { after: ['a tranche with 1,000.00'], steps: requirement({ of: 'disbursement' }) },
  'a guarantee required': { after: ['a tranche with 1,000.00'], steps: requirement({ of: 'grant', covers: true }) },
  'its outcome positive': { steps: by('analyst', 'POST /outcomes', OUTCOME) },
  'its outcome then negative': { after: ['its outcome positive'], steps: by('analyst', 'POST /outcomes', { ...OUTCOME, result: 'negative', obtainedOn: '2024-04-20' }) },
  'a guarantee of 399.99': { steps: by('analyst', 'POST /outcomes', { ...OUTCOME, subject: '{grant}', amount: '399.99' }) },
  'guarantees beyond counting': { steps: Array<Step[]>(10).fill(by('analyst', 'POST /outcomes', { ...OUTCOME, subject: '{grant}', amount: '9999999999999.99' })).flat() },
  'a grant that needs a control': { after: ['a hub in that tranche'], steps: grant({ tranche: '{tranche}', controls: [CONTROL] }) },
  'that it only warns proposed': { steps: by('colleague', 'POST /requirements', { ...REQUIREMENT, effect: 'warning' }, 'change') },
  'a requirement that only warns': { after: ['a tranche with 1,000.00'], steps: requirement({ effect: 'warning' }) },
  'an act that needs a control': { steps: act({ tranches: [NEW_TRANCHE], movements: [moved('unallocated', '{tranche}', '1000.00')], controls: [CONTROL] }) },
  'a grant of the tranche of that act': {
    after: ['an act that needs a control'],
    steps: [...hubOfItsTranche, ...grant({ tranche: '{tranche}' })],
  },

  // Disbursements.
  'a request of 400.00': { steps: request() },
  'a request by a colleague': { after: ['a grant'], steps: request({}, 'disbursement', 'colleague') },
  'a request of 100.00 besides': { steps: request({ amount: '100.00' }, 'other') },
  'an advance of 200.00': { after: ['a grant'], steps: request({ kind: 'advance', amount: '200.00' }) },
  'a balance of 500.00 that closes the grant': { steps: [...request(BALANCE), ...approve('disbursement')] },
  'a balance of 1,000.00 that closes the grant': { steps: [...request({ ...BALANCE, amount: '1000.00' }), ...approve('disbursement')] },
  'returned with remarks': { steps: by('analyst', 'POST /disbursements/{disbursement}/remarks', { remarksOn: '2024-05-10', ...WHY }) },
  'the remarks answered': { after: ['returned with remarks'], steps: by('analyst', 'POST /disbursements/{disbursement}/resumption', { resumedOn: '2024-05-15', ...WHY }) },
  'that one approved': { steps: approve('other') },
  'that one withdrawn': { steps: by('analyst', 'POST /disbursements/{other}/withdrawal', WHY) },
  'it approved': { steps: approve('disbursement') },
  'it approved by a colleague': { steps: by('colleague', 'POST /disbursements/{disbursement}/approval') },
  'it paid': { steps: [pay] },
  'it withdrawn': { steps: by('analyst', 'POST /disbursements/{disbursement}/withdrawal', WHY) },
  'it ordered': { steps: by('analyst', 'POST /disbursements/{disbursement}/order', { paymentOrder: ORDER }) },
  'a payment of 400.00': { after: ['a grant'], steps: [...request(), ...approve('disbursement'), pay] },
  'a payment recorded once': {
    after: ['a grant'],
    steps: [...request(), ...approve('disbursement'), { ...pay, headers: { 'idempotency-key': 'OPF-{order}' } }],
  },

  // Reversals.
  'a reversal proposed': { after: ['a payment of 400.00'], steps: by('colleague', 'POST /disbursements/{disbursement}/reversal', REVERSAL, 'reversal') },
  'its reversal proposed': { steps: by('analyst', 'POST /disbursements/{disbursement}/reversal', REVERSAL, 'reversal') },
  'it reversed': { steps: agreed('POST /disbursements/{disbursement}/reversal', REVERSAL, 'otherReversal', 'reversals') },

  // Recoveries and revocations.
  'a recovery proposed': { after: ['a payment of 400.00'], steps: by('colleague', 'POST /recoveries', RECOVERY, 'recovery') },
  'a recovery from June on proposed': { after: ['a payment of 400.00'], steps: by('analyst', 'POST /recoveries', { ...RECOVERY, effectiveOn: '2024-06-30' }, 'recovery') },
  'a recovery of 150.00': { steps: agreed('POST /recoveries', RECOVERY, 'recovery', 'recoveries') },
  'the whole payment ordered back': { steps: agreed('POST /recoveries', { ...RECOVERY, amount: '400.00' }, 'otherRecovery', 'recoveries') },
  'all of it collected': { after: ['a recovery of 150.00'], steps: by('analyst', 'POST /recoveries/{recovery}/collection', COLLECTION) },
  'a revocation of the whole proposed': { steps: by('colleague', 'POST /grants/{grant}/revocation', REVOCATION, 'change') },
  'a waiver of 250.00 proposed': { steps: by('analyst', 'POST /grants/{grant}/revocation', { ...REVOCATION, cause: 'waiver', amount: '250.00' }, 'change') },

  // People.
  'a member of the Cabina di regia': { steps: by('admin', 'POST /users', { email: '{email}', name: 'Ada Rossi', roles: ['committee'] }, 'person') },
  'the person disabled': { after: ['a member of the Cabina di regia'], steps: by('admin', 'PATCH /users/{person}', { disabled: true, ...WHY }) },
  'the role of analyst proposed': {
    after: ['a member of the Cabina di regia'],
    steps: by('admin', 'PATCH /users/{person}', { roles: ['analyst'], ...WHY }, 'change'),
  },
  'the role of analyst confirmed': { after: ['the role of analyst proposed'], steps: by('otherAdmin', 'POST /changes/{change}/approval') },
  'a money role for the other administrator proposed': { steps: by('admin', 'PATCH /users/{otherAdmin}', { roles: ['analyst', 'admin'], ...WHY }, 'change') },
} as const satisfies Record<string, Built>;

export type Situation = keyof typeof SITUATIONS;

/** All that leads to these situations, each step once. */
export function stepsTo(situations: readonly Situation[]): Step[] {
  const steps: Step[] = [];
  const reached = new Set<string>();
  const reach = (name: string): void => {
    if (reached.has(name)) return;
    reached.add(name);
    const { after = [], steps: own } = (SITUATIONS as Record<string, Built>)[name] ?? { steps: [] };
    for (const earlier of after) reach(earlier);
    steps.push(...own);
  };
  for (const name of situations) reach(name);
  return steps;
}

export const situationNames = Object.keys(SITUATIONS) as Situation[];
