import { useId, type ReactNode } from 'react';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { FIGURE_WORDS } from '../language/words.js';
import { minus, written } from '../money/amount.rules.js';
import { Amount } from '../parts/amount.js';
import type { BalanceLine, Owner } from './balances.rules.js';

const TEXTS = bilingual({
  it: { title: 'Effetto sui saldi', whose: 'Di chi', figure: 'Saldo', before: 'Prima', change: 'Variazione', after: 'Dopo', decree: 'Decreto', tranche: (code: string) => `Linea ${code}`, grant: (id: string) => `Concessione ${id}`, none: 'I saldi restano come sono.', short: 'Non basta: il registro non lo accetta.' },
  en: { title: 'Effect on the balances', whose: 'Whose', figure: 'Balance', before: 'Before', change: 'Change', after: 'After', decree: 'Decree', tranche: (code: string) => `Tranche ${code}`, grant: (id: string) => `Grant ${id}`, none: 'The balances stay as they are.', short: 'Not enough: the book refuses it.' },
});

/** Before and after, balance by balance: what somebody is about to decide, in figures. */
export function BalanceTable({ lines, note }: { lines: readonly BalanceLine[]; note?: ReactNode }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const title = useId();
  const whose = (owner: Owner) => {
    const [kind, name = ''] = owner.split(' ');
    return kind === 'decree' ? texts.decree : kind === 'tranche' ? texts.tranche(name) : texts.grant(name);
  };
  return (
    <section className="page-section part">
      <h2 id={title}>{texts.title}</h2>
      {note !== undefined && <p>{note}</p>}
      {lines.length === 0 ? (
        <p className="nothing">{texts.none}</p>
      ) : (
        <div className="table-frame" tabIndex={0} role="region" aria-labelledby={title}>
          <table className="table-plain balances">
            <thead>
              <tr>
                <th scope="col">{texts.whose}</th>
                <th scope="col">{texts.figure}</th>
                <th scope="col" className="number">{texts.before}</th>
                <th scope="col" className="number">{texts.change}</th>
                <th scope="col" className="number">{texts.after}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map(({ owner, figure, before, after, isShort }, index) => (
                <tr key={owner + figure}>
                  <td>{lines[index - 1]?.owner === owner ? '' : whose(owner)}</td>
                  <th scope="row">{FIGURE_WORDS[language][figure]}</th>
                  <td className="number"><Amount of={before} /></td>
                  <td className="number"><Change of={minus(after, before)} /></td>
                  <td className={isShort ? 'number over' : 'number'}><Amount of={after} strong /></td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {lines.some(({ isShort }) => isShort) && <p className="field-wrong" role="alert">{texts.short}</p>}
    </section>
  );
}

function Change({ of }: { of: string }) {
  const { language } = useLanguage();
  return <span className="amount">{`${of.startsWith('-') ? '' : '+'}${written(of, language)}\u00a0€`}</span>;
}
