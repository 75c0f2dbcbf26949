import type { ReactNode } from 'react';
import type { Schema } from '../api/client.js';
import { useReading } from '../api/reading.js';
import { Reading } from '../parts/reading-state.js';
import { BalanceTable } from './balance-table.js';
import { balanceLines, type Move, type Owner } from './balances.rules.js';

/** What moves of one grant's money would do to it and to its tranche, from the balances of now. */
export function EffectsOnGrant({ grant, tranche, moves, note }: { grant: string; tranche: string; moves: readonly Move[]; note?: ReactNode }) {
  const ofGrant = useReading('/api/v1/grants/{id}', { path: { id: grant } });
  const ofTranche = useReading('/api/v1/tranches/{code}', { path: { code: tranche } });
  return (
    <Reading of={ofGrant}>
      {(grantNow) => (
        <Reading of={ofTranche}>
          {(trancheNow) => (
            <BalanceTable
              lines={balanceLines(moves, [
                [`grant ${grant}`, grantNow],
                [`tranche ${tranche}`, trancheNow],
              ])}
              note={note}
            />
          )}
        </Reading>
      )}
    </Reading>
  );
}

const NOTHING = { allocated: '0.00', available: '0.00', toReprogramme: '0.00' };

/** What an act would do to the decree and its tranches; tranches that it founds begin with nothing. */
export function EffectsOnDecree({ moves, founded }: { moves: readonly Move[]; founded: readonly string[] }) {
  const overview = useReading('/api/v1/overview');
  return <Reading of={overview}>{(now) => <BalanceTable lines={balanceLines(moves, balancesOf(now, founded))} />}</Reading>;
}

function balancesOf({ unallocated, tranches }: Pick<Schema<'OverviewView'>, 'unallocated' | 'tranches'>, founded: readonly string[]): [Owner, Partial<Record<'unallocated' | keyof typeof NOTHING, string>>][] {
  return [
    ['decree', { unallocated }],
    ...tranches.map(({ code, allocated, available, toReprogramme }): [Owner, typeof NOTHING] => [`tranche ${code}`, { allocated, available, toReprogramme }]),
    ...founded.filter((code) => code !== '' && !tranches.some((tranche) => tranche.code === code)).map((code): [Owner, typeof NOTHING] => [`tranche ${code}`, NOTHING]),
  ];
}
