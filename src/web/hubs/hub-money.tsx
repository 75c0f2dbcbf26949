import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useReading } from '../api/reading.js';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { FIGURE_WORDS, KIND_WORDS } from '../language/words.js';
import { Amount } from '../parts/amount.js';
import { ListFrame } from '../parts/list-frame.js';
import { Day } from '../parts/moments.js';
import { Reading } from '../parts/reading-state.js';
import { StateBadge } from '../parts/state-badge.js';
import { Due } from '../recoveries/recovery-facts.js';

const TEXTS = bilingual({
  it: { grants: 'Concessioni', disbursements: 'Erogazioni', recoveries: 'Recuperi', none: 'Nessuna.', noRecoveries: 'Nessuno.', id: 'Codice', state: 'Stato', cup: 'CUP', kind: 'Tipo', requestedOn: 'Richiesta', amount: 'Importo', paidOn: 'Eseguita', due: 'Entro il', remaining: 'Resta', all: 'Tutte, con i filtri' },
  en: { grants: 'Grants', disbursements: 'Disbursements', recoveries: 'Recoveries', none: 'None.', noRecoveries: 'None.', id: 'Code', state: 'State', cup: 'CUP', kind: 'Kind', requestedOn: 'Requested on', amount: 'Amount', paidOn: 'Executed on', due: 'By', remaining: 'Remaining', all: 'All, with filters' },
});

/** The grants, disbursements and recoveries of a hub. */
export function HubMoney({ code }: { code: string }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const figures = FIGURE_WORDS[language];
  const grants = useReading('/api/v1/grants', { query: { hub: code, limit: 100 } });
  const disbursements = useReading('/api/v1/disbursements', { query: { hub: code, sort: '-requestedOn', limit: 20 } });
  const recoveries = useReading('/api/v1/recoveries', { query: { hub: code, limit: 100 } });
  return (
    <>
      <Reading of={grants}>
        {({ items }) => (
          <Part title={texts.grants} none={texts.none} heads={[texts.id, texts.state, texts.cup]} numbers={[figures.granted, figures.inProgress, figures.netPaid, figures.outstanding]} more={<Link href={`/concessioni?hub=${code}`}>{texts.all}</Link>}>
            {items.map((grant) => (
              <tr key={grant.id}>
                <th scope="row"><Link href={`/concessioni/${grant.id}`}>{grant.id}</Link></th>
                <td><StateBadge of="proposal" state={grant.state} /></td>
                <td className="mono">{grant.cup}</td>
                {[grant.granted, grant.inProgress, grant.netPaid, grant.outstanding].map((amount, index) => <td key={index} className="number"><Amount of={amount} quietZero /></td>)}
              </tr>
            ))}
          </Part>
        )}
      </Reading>
      <Reading of={disbursements}>
        {({ items }) => (
          <Part title={texts.disbursements} none={texts.none} heads={[texts.id, texts.state, texts.kind, texts.requestedOn, texts.paidOn]} numbers={[texts.amount]} more={<Link href={`/erogazioni?hub=${code}`}>{texts.all}</Link>}>
            {items.map(({ id, state, kind, requestedOn, paidOn, admitted, amount }) => (
              <tr key={id}>
                <th scope="row"><Link href={`/erogazioni/${id}`}>{id}</Link></th>
                <td><StateBadge of="disbursement" state={state} /></td>
                <td>{KIND_WORDS[language][kind]}</td>
                <td><Day of={requestedOn} /></td>
                <td><Day of={paidOn} /></td>
                <td className="number"><Amount of={admitted ?? amount} /></td>
              </tr>
            ))}
          </Part>
        )}
      </Reading>
      <Reading of={recoveries}>
        {({ items }) => (
          <Part title={texts.recoveries} none={texts.noRecoveries} heads={[texts.id, texts.state, texts.due]} numbers={[texts.amount, texts.remaining]}>
            {items.map((recovery) => (
              <tr key={recovery.id}>
                <th scope="row"><Link href={`/recuperi/${recovery.id}`}>{recovery.id}</Link></th>
                <td><StateBadge of="recovery" state={recovery.state} /></td>
                <td><Due recovery={recovery} /></td>
                <td className="number"><Amount of={recovery.amount} /></td>
                <td className="number"><Amount of={recovery.remaining} quietZero /></td>
              </tr>
            ))}
          </Part>
        )}
      </Reading>
    </>
  );
}

function Part({ title, none, heads, numbers, more, children }: { title: string; none: string; heads: readonly string[]; numbers: readonly string[]; more?: ReactNode; children: ReactNode[] }) {
  return (
    <section className="page-section">
      <div className="page-section-head">
        <h2>{title}</h2>
        {children.length > 0 && more}
      </div>
      {children.length === 0 ? (
        <p className="nothing">{none}</p>
      ) : (
        <ListFrame label={title} className="table-frame">
          <table className="table-plain">
            <thead>
              <tr>
                {heads.map((head) => <th key={head} scope="col">{head}</th>)}
                {numbers.map((head) => <th key={head} scope="col" className="number">{head}</th>)}
              </tr>
            </thead>
            <tbody>{children}</tbody>
          </table>
        </ListFrame>
      )}
    </section>
  );
}
