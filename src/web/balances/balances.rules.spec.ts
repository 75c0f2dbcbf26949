import { balanceLines, type BalanceLine, type Move, type Owner } from './balances.rules.js';
import { movesOfAct, movesOfCollection, movesOfGrant, movesOfPayment, movesOfRecovery, movesOfReduction, movesOfReversal } from './moves.rules.js';

const GRANT = { id: 'G-7', tranche: 'CC' };
const GRANT_BALANCES = { granted: '100.00', inProgress: '20.00', paid: '30.00', toRecover: '10.00', recovered: '0.00', netPaid: '30.00', outstanding: '50.00' };
const TRANCHE_BALANCES = { ...GRANT_BALANCES, allocated: '500.00', available: '380.00', toReprogramme: '20.00', returned: '0.00' };
const KNOWN: [Owner, Partial<typeof TRANCHE_BALANCES> & { unallocated?: string }][] = [
  ['grant G-7', GRANT_BALANCES],
  ['tranche CC', TRANCHE_BALANCES],
  ['tranche SOE', { allocated: '0.00', available: '0.00', toReprogramme: '0.00' }],
  ['decree', { unallocated: '88.50' }],
];
const said = ({ owner, figure, before, after, isShort }: BalanceLine) => `${owner} ${figure} ${before} ${after}${isShort ? ' short' : ''}`;

describe('what would change in the balances', () => {
  const cases: [what: string, moves: Move[], lines: string[]][] = [
    ['an award', movesOfGrant(GRANT, '380.01'), ['grant G-7 granted 100.00 480.01', 'grant G-7 outstanding 50.00 430.01', 'tranche CC granted 100.00 480.01', 'tranche CC available 380.00 -0.01 short', 'tranche CC outstanding 50.00 430.01']],
    ['a saving', movesOfReduction(GRANT, 'saving', '5.00'), ['grant G-7 granted 100.00 95.00', 'grant G-7 outstanding 50.00 45.00', 'tranche CC granted 100.00 95.00', 'tranche CC toReprogramme 20.00 25.00', 'tranche CC outstanding 50.00 45.00']],
    ['a correction', movesOfReduction(GRANT, 'correction', '5.00'), ['grant G-7 granted 100.00 95.00', 'grant G-7 outstanding 50.00 45.00', 'tranche CC granted 100.00 95.00', 'tranche CC available 380.00 385.00', 'tranche CC outstanding 50.00 45.00']],
    ['a payment', movesOfPayment(GRANT, '20.00'), ['inProgress 20.00 0.00', 'paid 30.00 50.00', 'netPaid 30.00 50.00'].flatMap((line) => [`grant G-7 ${line}`]).concat(['tranche CC inProgress 20.00 0.00', 'tranche CC paid 30.00 50.00', 'tranche CC netPaid 30.00 50.00'])],
    ['a reversal', movesOfReversal(GRANT, '20.00'), ['grant G-7 outstanding 50.00 70.00', 'grant G-7 paid 30.00 10.00', 'grant G-7 netPaid 30.00 10.00', 'tranche CC outstanding 50.00 70.00', 'tranche CC paid 30.00 10.00', 'tranche CC netPaid 30.00 10.00']],
    ['ordering back', movesOfRecovery(GRANT, '20.00'), ['grant G-7 toRecover 10.00 30.00', 'tranche CC toRecover 10.00 30.00']],
    ['a collection', movesOfCollection(GRANT, 'returned', '10.00'), ['grant G-7 granted 100.00 90.00', 'grant G-7 toRecover 10.00 0.00', 'grant G-7 recovered 0.00 10.00', 'grant G-7 netPaid 30.00 20.00', 'tranche CC granted 100.00 90.00', 'tranche CC returned 0.00 10.00', 'tranche CC toRecover 10.00 0.00', 'tranche CC recovered 0.00 10.00', 'tranche CC netPaid 30.00 20.00']],
    ['an act', movesOfAct([{ from: 'CC:to-reprogramme', to: 'unallocated', amount: '20.00' }, { from: 'unallocated', to: 'SOE', amount: '108.50' }]), ['tranche CC allocated 500.00 480.00', 'tranche CC toReprogramme 20.00 0.00', 'tranche SOE allocated 0.00 108.50', 'tranche SOE available 0.00 108.50', 'decree unallocated 88.50 0.00']],
  ];
  it.each(cases)('%s', (_, moves, lines) => expect(balanceLines(moves, KNOWN).map(said)).toEqual(lines));
});
