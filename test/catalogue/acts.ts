import type { Chapter } from './row.js';
import { ACT, NEW_TRANCHE, WHY } from './situations.js';

const moves = (from: string, to: string, amount: string, more: object = {}): object => ({ ...ACT, reference: '{otherReference}', movements: [{ from, to, amount }], ...more });
const PROPOSED = { state: 'proposed', proposedBy: '{analyst}' };

/** The decree's money: how it is shared out, by acts that one person registers and another approves. */
export const acts: Chapter = {
  title: 'acts that share out the money of the decree',

  moves: [
    {
      move: 'an act is registered', who: 'analyst',
      asks: 'POST /acts', with: { ...ACT, movements: [{ from: 'unallocated', to: 'CC', amount: '10.00' }] },
      status: 201, writes: [['act-proposed/2']], becomes: { id: '{new}', ...PROPOSED, kind: 'reallocation' },
    },
    {
      move: 'an act allocates what was not broken down', who: 'approver', before: ['an act proposed'],
      asks: 'POST /acts/{act}/approval',
      writes: [['act-approved/1', 'unallocated → CC:available: 10.00']], becomes: { state: 'in-force', decidedBy: '{approver}' },
    },
    {
      move: 'an act establishes a tranche, gives it hubs and money', who: 'approver', before: ['a hub of no tranche', 'an act for a tranche and two hubs proposed'],
      asks: 'POST /acts/{act}/approval',
      writes: [['tranche-established/1'], ['hub-assigned/1'], ['hub-registered/1'], ['act-approved/1', 'unallocated → {tranche}:available: 1000.00']],
      becomes: { state: 'in-force' },
      sees: {
        '/tranches/{tranche}': { allocated: '1000.00', available: '1000.00', granted: '0.00' },
        '/hubs/{hub}': { tranche: '{tranche}', kind: 'national-pole', status: 'provisional', name: 'Polo di esempio' },
        '/hubs/{otherHub}': { tranche: '{tranche}', kind: 'national-pole', status: 'provisional' },
      },
    },
    {
      move: 'an act moves money from a tranche to another', who: 'approver', before: ['a tranche with 1,000.00', 'an act from it to CC proposed'],
      asks: 'POST /acts/{next}/approval',
      writes: [['act-approved/1', '{tranche}:available → CC:available: 250.00']], becomes: { state: 'in-force' },
      sees: { '/tranches/{tranche}': { allocated: '750.00' } },
    },
    {
      move: 'an act takes money back from a tranche', who: 'approver', before: ['a tranche with 1,000.00', 'an act that takes 250.00 back proposed'],
      asks: 'POST /acts/{next}/approval',
      writes: [['act-approved/1', '{tranche}:available → unallocated: 250.00']], becomes: { state: 'in-force' },
      sees: { '/tranches/{tranche}': { allocated: '750.00' } },
    },
    {
      move: 'an act makes savings available again', who: 'approver', before: ['all of that tranche granted, 250.00 saved', 'an act that frees the savings proposed'],
      asks: 'POST /acts/{next}/approval',
      writes: [['act-approved/1', '{tranche}:to-reprogramme → {tranche}:available: 250.00']], becomes: { state: 'in-force' },
      sees: { '/tranches/{tranche}': { toReprogramme: '0.00', available: '250.00' } },
    },
    {
      move: 'an act takes savings out of their tranche', who: 'approver', before: ['all of that tranche granted, 250.00 saved', 'an act that takes the savings back proposed'],
      asks: 'POST /acts/{next}/approval',
      writes: [['act-approved/1', '{tranche}:to-reprogramme → unallocated: 250.00']], becomes: { state: 'in-force' },
      sees: { '/tranches/{tranche}': { toReprogramme: '0.00', allocated: '750.00' } },
    },
    {
      move: 'an act is rejected', who: 'approver', before: ['an act proposed'],
      asks: 'POST /acts/{act}/rejection', with: WHY,
      writes: [['act-rejected/1']], becomes: { state: 'rejected' },
    },
    {
      move: 'an act is withdrawn', who: 'colleague', before: ['an act proposed'],
      asks: 'POST /acts/{act}/withdrawal', with: WHY,
      writes: [['act-withdrawn/1']], becomes: { state: 'withdrawn' },
    },
  ],

  refusals: [
    {
      move: 'the Cabina di regia registers an act', who: 'committee',
      asks: 'POST /acts', with: moves('unallocated', 'CC', '10.00'),
      refused: '403 role-missing', figures: { needs: ['analyst', 'approver'], has: ['committee'] }, writes: ['attempt-refused/1'],
    },
    { move: 'an act does nothing', who: 'analyst', asks: 'POST /acts', with: ACT, refused: '400 invalid-request', at: '/movements' },
    {
      move: 'an act is published tomorrow', who: 'analyst',
      asks: 'POST /acts', with: moves('unallocated', 'CC', '10.00', { publishedOn: '{tomorrow}' }),
      refused: '422 date-out-of-range', figures: { date: '{tomorrow}', earliest: '1900-01-01', latest: '{today}' }, at: '/publishedOn',
    },
    {
      move: 'an act takes effect before the decree', who: 'analyst',
      asks: 'POST /acts', with: moves('unallocated', 'CC', '10.00', { effectiveOn: '2023-03-09' }),
      refused: '422 date-out-of-range', figures: { date: '2023-03-09', earliest: '2023-03-10', latest: '{today}' }, at: '/effectiveOn',
    },
    {
      move: 'an act moves money of a tranche before that is established', who: 'analyst', before: ['a tranche with 1,000.00'],
      asks: 'POST /acts', with: moves('{tranche}', 'CC', '10.00', { effectiveOn: '2024-01-09' }),
      refused: '422 date-out-of-range', figures: { date: '2024-01-09', earliest: '2024-01-10', latest: '{today}' }, at: '/effectiveOn',
    },
    {
      move: 'an act assigns a hub before that is in the register', who: 'analyst', before: ['a hub of no tranche'],
      asks: 'POST /acts', with: { ...ACT, hubs: [{ code: '{hub}', tranche: 'CC' }] },
      refused: '422 date-out-of-range', figures: { date: '2024-01-10', earliest: '2024-01-15', latest: '2999-12-31' }, at: '/effectiveOn',
    },
    {
      move: 'an act is registered twice', who: 'analyst', before: ['an act proposed'],
      asks: 'POST /acts', with: { ...ACT, movements: [{ from: 'unallocated', to: 'SOE', amount: '10.00' }] },
      refused: '409 act-duplicate', figures: { reference: '{reference}', act: '{act}' },
    },
    {
      move: 'an act establishes a tranche that exists', who: 'analyst',
      asks: 'POST /acts', with: { ...ACT, tranches: [{ ...NEW_TRANCHE, code: 'CC' }] },
      refused: '409 tranche-duplicate', figures: { tranche: 'CC' },
    },
    {
      move: 'an act names a hub twice', who: 'analyst',
      asks: 'POST /acts', with: { ...ACT, hubs: [{ code: '{hub}', tranche: 'CC' }, { code: '{hub}', tranche: 'SOE' }] },
      refused: '409 hub-duplicate', figures: { hub: '{hub}' },
    },
    {
      move: 'an act assigns a hub that is in a tranche', who: 'analyst', before: ['a hub'],
      asks: 'POST /acts', with: { ...ACT, hubs: [{ code: '{hub}', tranche: 'SOE' }] },
      refused: '409 state-conflict', figures: { hub: '{hub}', tranche: 'CC' },
    },
    {
      move: 'an act moves money to a tranche that is not there', who: 'analyst',
      asks: 'POST /acts', with: moves('unallocated', '{tranche}', '10.00'),
      refused: '404 not-found', figures: { what: '{tranche}' }, at: '/movements/0/to',
    },
    {
      move: 'an act puts a hub into a tranche that is not there', who: 'analyst',
      asks: 'POST /acts', with: { ...ACT, hubs: [{ code: '{hub}', tranche: '{tranche}' }] },
      refused: '404 not-found', figures: { what: '{tranche}' }, at: '/hubs/0/tranche',
    },
    {
      move: 'an act moves money to where it is', who: 'analyst',
      asks: 'POST /acts', with: moves('CC', 'CC', '10.00'),
      refused: '422 movement-not-allowed', at: '/movements/0',
    },
    {
      move: 'an act brings money to the savings', who: 'analyst',
      asks: 'POST /acts', with: moves('CC', 'CC:to-reprogramme', '10.00'),
      refused: '422 movement-not-allowed', at: '/movements/0',
    },
    {
      move: 'an act brings savings to another tranche', who: 'analyst',
      asks: 'POST /acts', with: moves('CC:to-reprogramme', 'SOE', '10.00'),
      refused: '422 movement-not-allowed', at: '/movements/0',
    },
    {
      move: 'an act takes more than a tranche has available', who: 'approver', before: ['a tranche with 1,000.00', 'an act that takes 1,000.01 back proposed'],
      asks: 'POST /acts/{next}/approval',
      refused: '422 ceiling-exceeded', figures: { account: 'tranche:{tranche}:available', available: '1000.00', asked: '1000.01' },
    },
    {
      move: 'an act of a day on which the tranche had less', who: 'approver', before: ['500.00 more from February', 'an act that takes 1,200.00 back in January proposed'],
      asks: 'POST /acts/{next}/approval',
      refused: '422 ceiling-exceeded', figures: { account: 'tranche:{tranche}:available', available: '1000.00', asked: '1200.00', on: '2024-01-20', possibleFrom: '2024-02-01' },
    },
    {
      move: 'an act of amounts beyond counting', who: 'approver', before: ['a tranche with 1,000.00', 'an act beyond counting proposed'],
      asks: 'POST /acts/{next}/approval',
      refused: '422 ceiling-exceeded', figures: { account: 'tranche:{tranche}:available', available: '1000.00', asked: '99999999999999.90' },
    },
    {
      move: 'an analyst approves an act', who: 'analyst', before: ['an act proposed'],
      asks: 'POST /acts/{act}/approval',
      refused: '403 role-missing', figures: { needs: ['approver'], has: ['analyst'] }, writes: ['attempt-refused/1'],
    },
    {
      move: 'an act is approved by whoever registered it', who: 'colleague', before: ['an act proposed'],
      asks: 'POST /acts/{act}/approval',
      refused: '403 four-eyes', figures: { id: '{act}', action: 'approve act', firstBy: '{colleague}' }, writes: ['attempt-refused/1'],
    },
    {
      move: 'an act in force is approved again', who: 'approver', before: ['a tranche with 1,000.00'],
      asks: 'POST /acts/{act}/approval',
      refused: '409 state-conflict', figures: { id: '{act}', state: 'in-force', allowed: ['proposed'] },
    },
    {
      move: 'an act is withdrawn by somebody else', who: 'approver', before: ['an act proposed'],
      asks: 'POST /acts/{act}/withdrawal', with: WHY,
      refused: '403 proposer-only', figures: { id: '{act}', proposedBy: '{colleague}' },
    },
    {
      move: 'an act is approved whose tranche was established meanwhile', who: 'approver', before: ['an act for the same tranche proposed', 'a tranche with 1,000.00'],
      asks: 'POST /acts/{next}/approval',
      refused: '409 tranche-duplicate', figures: { tranche: '{tranche}' },
    },
  ],
};
