import { disbursementLine, euro, grantLine, hubLine, on, recoveryLine, trancheLine } from '../../../test/support/figure-samples.js';
import { Money } from '../../kernel/index.js';
import type { HubRow } from '../../hubs/index.js';
import type { OutcomeRow, Requirement } from '../../requirements/index.js';
import { LIMITS } from './alert-limits.rules.js';
import { decisionsOf, type DecisionFacts, type StuckReason } from './decisions.rules.js';
import type { OpenPayment } from './disbursement-lines.rules.js';
import type { ControlLine, GrantLine } from './grants.rules.js';

const NOTHING: DecisionFacts = {
  ...{ day: on('2026-06-30'), tranches: [], hubs: [], hubRows: new Map(), grants: [], recoveries: [] },
  ...{ payments: { open: [], inForce: () => Money.ZERO }, requirements: [], outcomes: [] },
};
const decisions = (facts: Partial<DecisionFacts>) => decisionsOf({ ...NOTHING, ...facts });
const plain = (text: string) => text.replaceAll('\u00A0', ' ');

const control: ControlLine = { subject: 'G-70', name: 'Visto UCB', status: 'pending', protocol: null, obtainedOn: null };
const iban = { iban: 'IT60X0542811101000000123456' } as HubRow;
const row = (hub: Partial<HubRow> = iban) => ({ hubRows: new Map([['CC-04', hub as HubRow]]) });
const hub = hubLine({ outstanding: euro(90), inProgress: euro(10), granted: euro(100) });
const open = (more: Partial<OpenPayment> = {}): OpenPayment => {
  const { id, grant, hub: code, tranche, kind } = disbursementLine();
  return { id, grant, hub: code, tranche, kind, state: 'approved', amount: euro(10), suspendedSince: null, payeeChanged: false, ...more };
};
const paying = (payment: OpenPayment) => ({ payments: { open: [payment], inForce: () => euro(10) } });
const durc: Requirement = { code: 'DURC', name: 'DURC', of: 'hub', tranche: null, kind: null, threshold: null, from: on('2024-01-01'), until: null, effect: 'blocking', validityDays: 120, covers: false };
const outcome: OutcomeRow = {
  ...{ seq: 9, subject: 'CC-04', requirement: 'DURC', control: null, result: 'positive', protocol: 'INPS_1', obtainedOn: on('2026-06-01') },
  ...{ expiresOn: null, amount: null, recordedBy: 'P-1', reason: null },
};

describe('money to reprogramme', () => {
  it('is asked for where a tranche has some', () => {
    const [one, ...more] = decisions({ tranches: [trancheLine({ toReprogramme: euro(5) }), trancheLine({ code: 'SOE' })] });
    expect(more).toEqual([]);
    expect(one).toMatchObject({ code: 'to-reprogramme', subject: 'CC', tranche: 'CC', amount: euro(5) });
    expect(plain(one?.sentence.it ?? '')).toBe('Linea CC: 5,00 € di economie attendono un atto che le riprogrammi.');
  });
});

describe('hubs to identify', () => {
  const tranches = [trancheLine({ available: euro(50) })];
  it.each([
    [1, 'Linea CC: 1 soggetto attuatore è da identificare; restano da concedere 50,00 €.'],
    [3, 'Linea CC: 3 soggetti attuatori sono da identificare; restano da concedere 50,00 €.'],
  ])('%i, in one line of the tranche', (many, sentence) => {
    const [one] = decisions({ tranches, hubs: Array.from({ length: many }, () => hubLine({ status: 'provisional' })) });
    expect(one).toMatchObject({ code: 'hubs-to-identify', amount: euro(50) });
    expect(plain(one?.sentence.it ?? '')).toBe(sentence);
  });

  it('are no decision where nothing is left to grant, or all are identified', () => {
    expect(decisions({ tranches: [trancheLine()], hubs: [hubLine({ status: 'provisional' })] })).toEqual([]);
    expect(decisions({ tranches, hubs: [hubLine()] })).toEqual([]);
  });
});

describe('a hub is stuck', () => {
  const idle: GrantLine = grantLine({ outstanding: euro(90), daysIdle: LIMITS.idleDays });
  it.each<[string, Partial<DecisionFacts>, StuckReason[], number]>([
    ['suspended', { hubs: [{ ...hub, status: 'suspended' }], ...row() }, ['suspended'], 100],
    ['closed with money left', { hubs: [{ ...hub, status: 'closed' }], ...row() }, ['closed'], 100],
    ['a control is pending', { hubs: [{ ...hub, controls: [control] }], ...row() }, ['control-pending'], 100],
    ['something required is missing', { hubs: [hub], ...row(), ...paying(open()), requirements: [durc] }, ['requirement-missing'], 10],
    ['remarks are not answered', { hubs: [hub], ...row(), ...paying(open({ suspendedSince: on('2026-06-01') })) }, ['remarks-open'], 10],
    ['the payee has changed', { hubs: [hub], ...row(), ...paying(open({ payeeChanged: true })) }, ['payee-changed'], 10],
    ['the IBAN is not known', { hubs: [hub], ...row({ iban: null }), ...paying(open()) }, ['iban-missing'], 10],
    ['nothing moves', { hubs: [hub], ...row(), grants: [idle] }, ['idle'], 90],
    ['for two reasons, each payment counted once', { hubs: [hub], ...row(), ...paying(open({ payeeChanged: true, suspendedSince: on('2026-06-01') })) }, ['remarks-open', 'payee-changed'], 10],
  ])('%s', (_, facts, reasons, amount) => {
    const [one, ...more] = decisions(facts);
    expect(more).toEqual([]);
    expect(one).toMatchObject({ code: 'hub-stuck', subject: 'CC-04', hub: 'CC-04', tranche: 'CC', reasons, amount: euro(amount) });
  });

  it.each<[string, Partial<DecisionFacts>]>([
    ['all is well', { hubs: [hub], ...row(), ...paying(open()) }],
    ['what is required is there', { hubs: [hub], ...row(), ...paying(open()), requirements: [durc], outcomes: [outcome] }],
    ['what is missing only warns', { hubs: [hub], ...row(), ...paying(open()), requirements: [{ ...durc, effect: 'warning' }] }],
    ['it has no money that could be', { hubs: [hubLine({ status: 'suspended' })], ...row() }],
  ])('not where %s', (_, facts) => {
    expect(decisions(facts)).toEqual([]);
  });

  it('says why in a sentence', () => {
    const [one] = decisions({ hubs: [{ ...hub, status: 'suspended', controls: [control] }], ...row() });
    expect(plain(one?.sentence.it ?? '')).toBe('CC-04: 100,00 € fermi (sospeso e manca Visto UCB).');
    expect(one?.sentence.en).toBe('CC-04: €100.00 are stuck (suspended and lacking Visto UCB).');
  });
});

describe('controls pending', () => {
  it('are one decision each, with the money of all grants that wait for it', () => {
    const ofAct: ControlLine = { ...control, subject: 'A-2', name: 'Corte dei conti', status: 'negative' };
    const grants = [grantLine({ controls: [control, ofAct], outstanding: euro(5) }), grantLine({ id: 'G-71', hub: 'CC-05', controls: [ofAct], inProgress: euro(2) })];
    expect(decisions({ grants })).toMatchObject([
      { code: 'control-pending', subject: 'G-70', hub: 'CC-04', amount: euro(5) },
      { code: 'control-pending', subject: 'A-2', hub: null, tranche: 'CC', amount: euro(7) },
    ]);
  });

  it('are none where they came out well, or nothing is left to pay', () => {
    expect(decisions({ grants: [grantLine({ controls: [{ ...control, status: 'positive' }], outstanding: euro(5) }), grantLine({ controls: [{ ...control, subject: 'G-71' }] })] })).toEqual([]);
  });
});

describe('recoveries overdue', () => {
  it('are those past their day', () => {
    const [one, ...more] = decisions({ recoveries: [recoveryLine({ daysOverdue: 1 }), recoveryLine({ id: 'R-91' })] });
    expect(more).toEqual([]);
    expect(one).toMatchObject({ code: 'recovery-overdue', subject: 'R-90', amount: euro(100), on: '2026-06-30' });
    expect(plain(one?.sentence.it ?? '')).toBe('R-90 verso CC-04: 100,00 € da restituire entro il 30/06/2026, 1 giorno di ritardo.');
  });
});
