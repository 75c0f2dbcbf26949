import { Link } from 'wouter';
import type { Answer } from '../api/client.js';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { useVocabulary } from '../language/vocabulary.js';
import { isMore, written } from '../money/amount.rules.js';
import { Amount } from '../parts/amount.js';
import { ListFrame } from '../parts/list-frame.js';
import { Day } from '../parts/moments.js';
import { Person } from '../parts/people.js';
import { Thing } from '../parts/thing.js';

type Page = Answer<'/api/v1/overview/movements', 'get'>;

const TEXTS = bilingual({
  it: { table: 'Movimenti che compongono la cifra', entry: 'Registrazione', on: 'Con effetto dal', what: 'Che cosa', for: 'Per', adds: 'Contributo', decided: 'Proposto e deciso', alone: 'da una sola persona', by: 'proposto da', then: 'deciso da', waits: 'non ancora deciso', acts: 'Atti', total: 'Tutti i movimenti, di ogni pagina' },
  en: { table: 'Movements that make the figure up', entry: 'Entry', on: 'With effect from', what: 'What', for: 'For', adds: 'Adds', decided: 'Proposed and decided', alone: 'by one person alone', by: 'proposed by', then: 'decided by', waits: 'not decided yet', acts: 'Acts', total: 'All movements, of every page' },
});

/** Each movement with what it adds, who agreed on it and the acts behind it; their sum at the foot is the figure. */
export function FigureMovements({ page }: { page: Page }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const words = useVocabulary();
  const signed = (amount: string) => `${isMore(amount, '0.00') ? '+' : ''}${written(amount, language)} €`;
  return (
    <ListFrame label={texts.table} className="table-frame figure-movements">
      <table className="table-plain">
        <thead>
          <tr>
            <th scope="col">{texts.entry}</th>
            <th scope="col">{texts.on}</th>
            <th scope="col">{texts.what}</th>
            <th scope="col">{texts.for}</th>
            <th scope="col">{texts.decided}</th>
            <th scope="col">{texts.acts}</th>
            <th scope="col" className="number">
              {texts.adds}
            </th>
          </tr>
        </thead>
        <tbody>
          {page.items.map((item) => (
            <tr key={`${item.entry}-${item.line}`}>
              <th scope="row">
                <Link href={`/storico/${item.entry}`}>{`#${item.entry}`}</Link>
              </th>
              <td>
                <Day of={item.effectiveOn} />
              </td>
              <td>{words.kind(item.kind)}</td>
              <td>
                <Thing id={item.for} />
              </td>
              <td>
                <Decisions of={item} />
              </td>
              <td>
                {item.acts.map(({ id, reference, title }) => (
                  <div key={id}>
                    <Link href={`/atti/${id}`} title={title}>
                      {reference}
                    </Link>
                  </div>
                ))}
              </td>
              <td className="number signed">{signed(item.contribution)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={6}>
              {texts.total}
            </th>
            <td className="number">
              <Amount of={page.total} strong />
            </td>
          </tr>
        </tfoot>
      </table>
    </ListFrame>
  );
}

function Decisions({ of: { decisions, actor } }: { of: Page['items'][number] }) {
  const texts = useTexts(TEXTS);
  if (decisions.length === 0)
    return (
      <>
        <Person id={actor} /> <span className="hint">({texts.alone})</span>
      </>
    );
  return (
    <>
      {decisions.map(({ id, proposedBy, decidedBy, decidedEntry }) => (
        <div key={id}>
          {id}: {texts.by} <Person id={proposedBy} />, {decidedBy === null ? texts.waits : <>{texts.then} <Person id={decidedBy} /></>}{' '}
          {decidedEntry !== null && <Link href={`/storico/${decidedEntry}`}>{`#${decidedEntry}`}</Link>}
        </div>
      ))}
    </>
  );
}
