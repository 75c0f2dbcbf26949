import { Fragment, type ReactNode } from 'react';

export type Fact = readonly [label: string, value: ReactNode];

/** What is known of a thing, label by label; what is null is left out. */
export function Facts({ of, money = false, card = true }: { of: readonly Fact[]; money?: boolean; card?: boolean }) {
  return (
    <dl className={`facts${money ? ' facts-money' : ''}${card ? ' card-plain' : ''}`}>
      {of.map(([label, value]) =>
        value === null || value === undefined ? null : (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </Fragment>
        ),
      )}
    </dl>
  );
}
