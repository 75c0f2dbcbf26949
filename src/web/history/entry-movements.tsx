import { accountWritten } from '../language/accounts.rules.js';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { amountOf } from '../money/amount.rules.js';
import { Amount } from '../parts/amount.js';
import { Thing } from '../parts/thing.js';

/** The hashed object: its amounts are whole cents, which a book of 350 million keeps far below what a number holds. */
export interface HashedEntry {
  previousHash: string;
  movements: readonly { from: string | null; to: string; amountCents: number; for: string }[];
}

const TEXTS = bilingual({
  it: { title: 'Movimenti', table: 'Tabella dei movimenti', none: 'Non muove denaro.', from: 'Da', to: 'A', for: 'Per', amount: 'Importo', outside: 'esterno' },
  en: { title: 'Movements', table: 'Table of the movements', none: 'It moves no money.', from: 'From', to: 'To', for: 'For', amount: 'Amount', outside: 'outside' },
});

/** The money that an entry moves, account by account. */
export function EntryMovements({ movements }: Pick<HashedEntry, 'movements'>) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  return (
    <section className="page-section" aria-labelledby="movements-title">
      <h2 id="movements-title">{texts.title}</h2>
      {movements.length === 0 ? (
        <p className="nothing">{texts.none}</p>
      ) : (
        <div className="table-frame movements" tabIndex={0} role="region" aria-label={texts.table}>
          <table className="table-plain">
            <thead>
              <tr>
                <th scope="col">{texts.from}</th>
                <th scope="col">{texts.to}</th>
                <th scope="col">{texts.for}</th>
                <th scope="col" className="number">
                  {texts.amount}
                </th>
              </tr>
            </thead>
            <tbody>
              {movements.map(({ from, to, amountCents, for: thing }, index) => (
                <tr key={index}>
                  <td title={from ?? undefined}>{from === null ? texts.outside : accountWritten(from, language)}</td>
                  <td title={to}>{accountWritten(to, language)}</td>
                  <td>
                    <Thing id={thing} />
                  </td>
                  <td className="number">
                    <Amount of={amountOf(BigInt(amountCents))} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
