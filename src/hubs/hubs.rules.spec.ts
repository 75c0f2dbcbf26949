import { calendarDate, Money } from '../kernel/index.js';
import type { ChangeRow } from '../changes/index.js';
import { isTaxCode, requireIban, requireTaxCode } from './codes.js';
import { HUB_STATUSES, type HubRow, type Localisation } from './hub.entity.js';
import { assignHub, changeHub, registerHub, replacesPayee, requireActiveHub, type HubPatch, type NewHub } from './hubs.rules.js';
import { approvePayee, proposePayee } from './hub-payee.rules.js';
import { approveReopening, proposeReopening, setHubStatus, type SettableStatus } from './hub-status.rules.js';
import { REGIONS, requireRegions } from './regions.js';

const DAY = calendarDate('2026-03-31');
const circumstances = { reason: 'Nota 12', effectiveOn: DAY };
const entering = { ...circumstances, actor: 'P-2' };
const SAID = { it: expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) };

function refusal(code: string, status: number, figures: object = {}, pointer?: string): Error {
  const fields = pointer === undefined ? [] : [expect.objectContaining({ pointer, message: SAID })];
  return expect.objectContaining({ code, status, figures, fields, sentence: SAID }) as Error;
}

const BODY = '00743110157';
const PERSON = 'RSSMRA80A01H501U';
const IBAN = 'IT60X0542811101000000123456';

const provisional: HubRow = {
  ...{ code: 'CC-04', name: null, kind: 'competence-centre', status: 'provisional', tranche: 'CC', seat: null, taxCode: null, iban: null, ibanSetBy: null, ibanSetSeq: null },
  ...{ partners: [], localisation: null, trancheSince: calendarDate('2023-04-27'), registeredOn: calendarDate('2023-04-27'), version: 9 },
};
const identified: HubRow = { ...provisional, name: 'ARTES 4.0', status: 'identified', taxCode: BODY, iban: IBAN };

describe('registering a hub', () => {
  const hub: NewHub = { code: 'RETE-52', name: null, kind: 'to-be-identified', tranche: null, seat: 'Pisa' };

  it('enters it as provisional', () => {
    const payload = { before: null, after: { ...hub, status: 'provisional' } };
    expect(registerHub(hub, undefined, circumstances)).toEqual({ kind: 'hub-registered/1', subject: 'RETE-52', payload, movements: [], ...circumstances });
  });

  it('refuses a code that exists', () => {
    expect(() => registerHub(hub, provisional, circumstances)).toThrow(refusal('hub-duplicate', 409, { hub: 'RETE-52' }));
  });
});

describe('putting a hub into a tranche', () => {
  const free: HubRow = { ...provisional, code: 'RETE-46', kind: 'to-be-identified', tranche: null };
  const cases: [string, HubRow, string | null, object][] = [
    ['names it and says what it is', free, 'Polo', { tranche: 'POLI', name: 'Polo', kind: 'national-pole' }],
    ['keeps the name that it has', { ...free, name: 'Già noto' }, null, { tranche: 'POLI', name: 'Già noto', kind: 'national-pole' }],
    ['keeps what it is', { ...free, kind: 'edih' }, null, { tranche: 'POLI', name: null, kind: 'edih' }],
  ];
  it.each(cases)('%s', (_, hub, name, after) => {
    const payload = { before: { tranche: null, name: hub.name, kind: hub.kind }, after };
    expect(assignHub(hub, 'POLI', name, circumstances)).toEqual({ kind: 'hub-assigned/1', subject: 'RETE-46', payload, movements: [], ...circumstances });
  });

  it('refuses one that is in a tranche', () => {
    expect(() => assignHub(provisional, 'POLI', null, circumstances)).toThrow(refusal('state-conflict', 409, { hub: 'CC-04', tranche: 'CC' }));
  });
});

describe('entering what is known of a hub', () => {
  const toscana = [{ region: '09', percent: 100 }];
  const cases: [string, HubRow, HubPatch, object, object][] = [
    ['a name alone', provisional, { name: 'ARTES 4.0' }, { name: null }, { name: 'ARTES 4.0' }],
    ['a tax code alone', provisional, { taxCode: BODY }, { taxCode: null }, { taxCode: BODY }],
    [
      'name and tax code identify it',
      provisional,
      { name: 'ARTES 4.0', taxCode: BODY },
      { name: null, taxCode: null, status: 'provisional' },
      { name: 'ARTES 4.0', taxCode: BODY, status: 'identified' },
    ],
    ['what was missing identifies it', { ...provisional, name: 'ARTES 4.0' }, { taxCode: PERSON }, { taxCode: null, status: 'provisional' }, { taxCode: PERSON, status: 'identified' }],
    ['a suspended one stays so', { ...identified, status: 'suspended' }, { seat: 'Pisa' }, { seat: null }, { seat: 'Pisa' }],
    ['a first IBAN', { ...identified, iban: null }, { iban: IBAN }, { iban: null, ibanSetBy: null }, { iban: IBAN, ibanSetBy: 'P-2' }],
    ['the payee as it is, with something else', identified, { taxCode: BODY, iban: IBAN, seat: 'Pisa' }, { seat: null }, { seat: 'Pisa' }],
    ['taken away', { ...identified, seat: 'Pisa', localisation: toscana }, { seat: null, localisation: null }, { seat: 'Pisa', localisation: toscana }, { seat: null, localisation: null }],
    ['partners', identified, { partners: [{ name: 'A', taxCode: PERSON }] }, { partners: [] }, { partners: [{ name: 'A', taxCode: PERSON }] }],
    ['localisation', identified, { localisation: toscana }, { localisation: null }, { localisation: toscana }],
  ];
  it.each(cases)('%s', (_, hub, patch, before, after) => {
    expect(changeHub(hub, patch, entering)).toEqual({ kind: 'hub-changed/2', subject: 'CC-04', payload: { before, after }, movements: [], ...circumstances });
  });

  const refused: [string, HubRow, HubPatch, Error][] = [
    ['a closed hub', { ...identified, status: 'closed' }, { seat: 'Pisa' }, refusal('state-conflict', 409, { hub: 'CC-04', state: 'closed' })],
    ['a wrong tax code', provisional, { taxCode: '00743110158' }, refusal('tax-code-invalid', 422, {}, '/taxCode')],
    ['a wrong IBAN', provisional, { iban: 'IT60X0542811101000000123457' }, refusal('iban-invalid', 422, {}, '/iban')],
    [
      "a partner's wrong tax code",
      identified,
      { partners: [{ name: 'A', taxCode: BODY }, { name: 'B', taxCode: 'X' }] },
      refusal('tax-code-invalid', 422, {}, '/partners/1/taxCode'),
    ],
    ['percents that do not sum', identified, { localisation: [{ region: '09', percent: 99.99 }] }, refusal('localisation-invalid', 422, { sum: 99.99 }, '/localisation')],
    ['nothing', identified, {}, refusal('invalid-request', 400, {}, '')],
    ['what is so already', identified, { name: 'ARTES 4.0', iban: IBAN, partners: [] }, refusal('invalid-request', 400, {}, '')],
  ];
  it.each(refused)('refuses %s', (_, hub, patch, expected) => {
    expect(() => changeHub(hub, patch, entering)).toThrow(expected);
  });
});

describe('replacing the payee', () => {
  const OTHER = 'DE89370400440532013000';
  const change: ChangeRow = {
    ...{ id: 'C-80', of: 'hub-payee', subject: 'CC-04', hub: 'CC-04', tranche: 'CC', amount: null, from: { iban: IBAN }, to: { iban: OTHER } },
    ...{ effectiveOn: DAY, decides: 'approver', state: 'proposed', proposedBy: 'P-2', decidedBy: null, reason: 'Nota 12' },
  };

  it.each<[string, HubRow, HubPatch, boolean]>([
    ['another IBAN', identified, { iban: OTHER }, true],
    ['another tax code', identified, { taxCode: PERSON }, true],
    ['a first IBAN', { ...identified, iban: null }, { iban: OTHER }, false],
    ['the same ones', identified, { iban: IBAN, taxCode: BODY }, false],
    ['nothing of it', identified, { name: 'Altro' }, false],
  ])('%s: %#', (_, hub, patch, replaces) => {
    expect(replacesPayee(hub, patch)).toBe(replaces);
  });

  it('waits whole, with what comes beside it', () => {
    expect(proposePayee(identified, { iban: OTHER, seat: 'Pisa' }, DAY)).toEqual({
      ...{ of: 'hub-payee', subject: 'CC-04', hub: 'CC-04', tranche: 'CC', amount: null, effectiveOn: DAY, decides: 'approver' },
      ...{ from: { iban: IBAN, seat: null }, to: { iban: OTHER, seat: 'Pisa' } },
    });
  });

  it('is of a hub that is open, and valid', () => {
    expect(() => proposePayee({ ...identified, status: 'closed' }, { iban: OTHER }, DAY)).toThrow(refusal('state-conflict', 409, { hub: 'CC-04', state: 'closed' }));
    expect(() => proposePayee(identified, { iban: 'IT60X0542811101000000123457' }, DAY)).toThrow(refusal('iban-invalid', 422, {}, '/iban'));
  });

  it('is in force when another person approves, and keeps who set the IBAN', () => {
    expect(approvePayee({ ...identified, ibanSetBy: 'P-9' }, change, DAY)).toEqual({
      ...{ kind: 'hub-changed/2', subject: 'CC-04', movements: [], ...circumstances },
      payload: { before: { iban: IBAN, ibanSetBy: 'P-9' }, after: { iban: OTHER, ibanSetBy: 'P-2', change: 'C-80' } },
    });
  });

  it('of the tax code leaves whoever set the IBAN', () => {
    const ofTaxCode = { ...change, from: { taxCode: BODY }, to: { taxCode: PERSON } };
    expect(approvePayee(identified, ofTaxCode, DAY).payload.after).toEqual({ taxCode: PERSON, change: 'C-80' });
  });

  it('identifies a provisional hub that has its name', () => {
    const hub = { ...identified, status: 'provisional' as const };
    expect(approvePayee(hub, { ...change, from: { taxCode: BODY }, to: { taxCode: PERSON } }, DAY).payload.after).toMatchObject({ status: 'identified' });
  });

  it('is refused where the hub has changed since, or is closed', () => {
    expect(() => approvePayee({ ...identified, iban: 'FR1420041010050500013M02606' }, change, DAY)).toThrow(
      refusal('state-conflict', 409, { id: 'C-80', subject: 'CC-04', changed: ['iban'] }),
    );
    expect(() => approvePayee({ ...identified, status: 'closed' }, change, DAY)).toThrow(refusal('state-conflict', 409, { hub: 'CC-04', state: 'closed' }));
  });
});

describe('suspending, resuming, closing', () => {
  const held = [{ grant: 'G-57', amount: Money.ofCents(100_00) }, { grant: 'G-58', amount: Money.ofCents(50) }];
  const suspended: HubRow = { ...identified, status: 'suspended' };
  const closed: HubRow = { ...identified, status: 'closed' };
  const facts = { inProgress: [], today: DAY };

  it.each<[string, HubRow, SettableStatus]>([
    ['an identified one is suspended', identified, 'suspended'],
    ['a suspended one runs on', suspended, 'identified'],
    ['an identified one is closed', identified, 'closed'],
    ['a suspended one is closed', suspended, 'closed'],
    ['a provisional one is closed', provisional, 'closed'],
  ])('%s', (_, hub, status) => {
    const payload = { before: { status: hub.status }, after: { status } };
    expect(setHubStatus(hub, status, facts, 'Nota 12')).toEqual({ kind: 'hub-changed/2', subject: 'CC-04', payload, movements: [], ...circumstances });
  });

  const inProgress = { hub: 'CC-04', reserved: '100.50', grants: [{ id: 'G-57', amount: '100.00' }, { id: 'G-58', amount: '0.50' }] };
  it.each<[string, HubRow, SettableStatus, Error]>([
    ['what it is already', suspended, 'suspended', refusal('invalid-request', 400, {}, '')],
    ['suspending a provisional one', provisional, 'suspended', refusal('hub-provisional', 422, { hub: 'CC-04' })],
    ['resuming a provisional one', provisional, 'identified', refusal('hub-provisional', 422, { hub: 'CC-04' })],
    ['suspending a closed one', closed, 'suspended', refusal('state-conflict', 409, { hub: 'CC-04', state: 'closed' })],
    ['closing a closed one', closed, 'closed', refusal('state-conflict', 409, { hub: 'CC-04', state: 'closed' })],
    ['that one person opens a closed one', closed, 'identified', refusal('state-conflict', 409, { hub: 'CC-04', state: 'closed' })],
    ['closing it with money in progress', identified, 'closed', refusal('hub-in-progress', 422, inProgress)],
  ])('refuses %s', (_, hub, status, expected) => {
    expect(() => setHubStatus(hub, status, { ...facts, inProgress: held }, 'Nota 12')).toThrow(expected);
  });
});

describe('opening a closed hub again', () => {
  const closed: HubRow = { ...identified, status: 'closed' };
  const change: ChangeRow = {
    ...{ id: 'C-81', of: 'hub-status', subject: 'CC-04', hub: 'CC-04', tranche: 'CC', amount: null, from: { status: 'closed' }, to: { status: 'identified' } },
    ...{ effectiveOn: DAY, decides: 'approver', state: 'proposed', proposedBy: 'P-2', decidedBy: null, reason: 'Nota 12' },
  };

  it('waits for another person', () => {
    expect(proposeReopening(closed, DAY)).toEqual({
      ...{ of: 'hub-status', subject: 'CC-04', hub: 'CC-04', tranche: 'CC', amount: null, effectiveOn: DAY, decides: 'approver' },
      ...{ from: { status: 'closed' }, to: { status: 'identified' } },
    });
  });

  it.each<[string, Partial<HubRow>, string]>([
    ['identified', {}, 'identified'],
    ['as it was where it has no name', { name: null }, 'provisional'],
    ['as it was where it has no codice fiscale', { taxCode: null }, 'provisional'],
  ])('makes it %s', (_, unknown, status) => {
    const payload = { before: { status: 'closed' }, after: { status, change: 'C-81' } };
    expect(approveReopening({ ...closed, ...unknown }, change, DAY)).toEqual({ kind: 'hub-changed/2', subject: 'CC-04', payload, movements: [], ...circumstances });
  });

  it.each(HUB_STATUSES.filter((status) => status !== 'closed'))('is not approved of one that is %s by then', (status) => {
    expect(() => approveReopening({ ...closed, status }, change, DAY)).toThrow(refusal('state-conflict', 409, { id: 'C-81', subject: 'CC-04', changed: ['status'] }));
  });
});

describe('only an identified hub is awarded, asks, is approved and is paid', () => {
  const expected: Record<(typeof HUB_STATUSES)[number], Error | null> = {
    provisional: refusal('hub-provisional', 422, { hub: 'CC-04' }),
    identified: null,
    suspended: refusal('hub-suspended', 422, { hub: 'CC-04', state: 'suspended' }),
    closed: refusal('hub-suspended', 422, { hub: 'CC-04', state: 'closed' }),
  };
  it.each(HUB_STATUSES)('%s', (status) => {
    const work = (): void => requireActiveHub({ code: 'CC-04', status });
    const refused = expected[status];
    if (refused === null) expect(work).not.toThrow();
    else expect(work).toThrow(refused);
  });
});

describe('codici fiscali', () => {
  // Of bodies; of persons, the last one after an omocodia (a digit written as a letter).
  it.each([BODY, '80054330586', '00488410010', '97103880585', PERSON, 'BNCLRA85M41F205C', 'RSSMRA80A01H50MM'])('%s is right', (code) => {
    expect(isTaxCode(code)).toBe(true);
    expect(() => requireTaxCode('/taxCode', code)).not.toThrow();
  });

  const wrong = ['00743110158', '0074311015', '007431101570', '00000000000', 'RSSMRA80A01H501X', 'RSSMRA80A01H501', 'RSSMRA80A41H501U'];
  const unclean = ['rssmra80a01h501u', ' 00743110157', '00743110157 ', '007 431 101 57', '00743110157\n', 'IT00743110157', '００７４３１１０１５７', '', 'ABCDEFGHIJKLMNOP'];
  it.each([...wrong, ...unclean])('%j is refused', (code) => {
    expect(() => requireTaxCode('/taxCode', code)).toThrow(refusal('tax-code-invalid', 422, {}, '/taxCode'));
  });
});

describe('IBAN', () => {
  it.each([IBAN, 'DE89370400440532013000', 'FR1420041010050500013M02606', 'SM86U0322509800000000270100'])('%s is right', (iban) => {
    expect(() => requireIban('/iban', iban)).not.toThrow();
  });

  it.each(['IT60X0542811101000000123457', 'IT60X054281110100000012345', 'IT60 X054 2811 1010 0000 0123 456', 'it60x0542811101000000123456', 'XX60X0542811101000000123456', 'IT', '', `${IBAN}\n`])(
    '%j is refused',
    (iban) => {
      expect(() => requireIban('/iban', iban)).toThrow(refusal('iban-invalid', 422, {}, '/iban'));
    },
  );
});

describe('where the money of a hub goes', () => {
  const parts = (...pairs: [string, number][]): Localisation[] => pairs.map(([region, percent]) => ({ region, percent }));

  const right = [parts(['09', 100]), parts(['09', 60], ['15', 40]), parts(['09', 33.33], ['15', 33.33], ['19', 33.34]), parts(['01', 99.99], ['20', 0.01])];
  it.each(right.map((all) => [all]))('%j', (localisation) => {
    expect(() => requireRegions('/localisation', localisation)).not.toThrow();
  });

  const wrong: [Localisation[], number][] = [
    [[], 0],
    [parts(['09', 99.99]), 99.99],
    [parts(['09', 100], ['15', 0.01]), 100.01],
    [parts(['09', 33.33], ['15', 33.33], ['19', 33.33]), 99.99],
    [parts(['09', 50], ['09', 50]), 100],
    [parts(['21', 100]), 100],
    [parts(['00', 100]), 100],
    [parts(['9', 100]), 100],
  ];
  it.each(wrong)('%j is refused, sum %d', (localisation, sum) => {
    expect(() => requireRegions('/localisation', localisation)).toThrow(refusal('localisation-invalid', 422, { sum }, '/localisation'));
  });

  it('knows the twenty regions, and the eight of the Mezzogiorno', () => {
    expect(Object.keys(REGIONS).sort()).toEqual(Array.from({ length: 20 }, (_, index) => String(index + 1).padStart(2, '0')));
    const south = Object.values(REGIONS).filter(({ south }) => south).map(({ name }) => name);
    expect(south.sort()).toEqual(['Abruzzo', 'Basilicata', 'Calabria', 'Campania', 'Molise', 'Puglia', 'Sardegna', 'Sicilia']);
  });
});

describe('what is entered again in another form', () => {
  // As the database gives them back: the keys of canonical JSON are sorted, those of a request are as they were sent.
  const stored: HubRow = { ...identified, localisation: [{ percent: 100, region: '09' }], partners: [{ name: 'A', taxCode: BODY }] };

  const again: [string, HubPatch][] = [
    ['localisation', { localisation: [{ region: '09', percent: 100 }] }],
    ['partners', { partners: [{ taxCode: BODY, name: 'A' }] }],
  ];
  it.each(again)('the same %s, keys in another order, changes nothing', (_, patch) => {
    expect(() => changeHub(stored, patch, entering)).toThrow(refusal('invalid-request', 400, {}, ''));
  });
});
