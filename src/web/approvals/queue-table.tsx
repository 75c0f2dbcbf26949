import { Link } from 'wouter';
import type { Schema } from '../api/client.js';
import { useHubNames } from '../parts/hub-names.js';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { NOUN_WORDS, type Noun } from '../language/proposal-words.js';
import { Amount } from '../parts/amount.js';
import { ListFrame } from '../parts/list-frame.js';
import { Moment } from '../parts/moments.js';
import { Person } from '../parts/people.js';
import { useMe } from '../session/session.js';

type Waiting = Schema<'WaitingView'>;

const TEXTS = bilingual({
  it: { title: 'Proposte in attesa', all: 'Scegli tutte quelle che può approvare', choose: (id: string) => `Scegli ${id}`, what: 'Che cosa', hub: 'Soggetto', amount: 'Importo', who: 'Proposta da', reason: 'Motivazione', own: 'è sua: decide un’altra persona', other: 'decide un altro ruolo', stopped: 'rifiutata' },
  en: { title: 'Proposals that wait', all: 'Choose all that you may approve', choose: (id: string) => `Choose ${id}`, what: 'What', hub: 'Hub', amount: 'Amount', who: 'Proposed by', reason: 'Reason', own: 'yours: another person decides', other: 'another role decides', stopped: 'refused' },
});

interface QueueTableProps {
  items: readonly Waiting[];
  open: string | null;
  /** Where the last batch stopped. */
  refused: string | null;
  /** Null for whoever approves nothing. */
  chosen: ReadonlySet<string> | null;
  onChoose: (chosen: ReadonlySet<string>) => void;
  onOpen: (id: string) => void;
}

export function QueueTable({ items, open, refused, chosen, onChoose, onOpen }: QueueTableProps) {
  const texts = useTexts(TEXTS);
  // Beside what is open there is room for one column of words.
  const isBrief = open !== null;
  const possible = items.filter(({ mayApprove }) => mayApprove).map(({ id }) => id);
  return (
    <ListFrame label={texts.title} className="table-frame">
      <table className="table-plain queue">
        <thead>
          <tr>
            {chosen && (
              <th scope="col">
                <input type="checkbox" className="form-check-plain" aria-label={texts.all} checked={possible.length > 0 && possible.every((id) => chosen.has(id))} disabled={possible.length === 0} onChange={(event) => onChoose(new Set(event.target.checked ? possible : []))} />
              </th>
            )}
            <th scope="col">{texts.what}</th>
            {!isBrief && <th scope="col">{texts.hub}</th>}
            <th scope="col" className="number">{texts.amount}</th>
            {!isBrief && <th scope="col">{texts.who}</th>}
            {!isBrief && <th scope="col">{texts.reason}</th>}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <Row key={item.id} item={item} isOpen={open === item.id} isBrief={isBrief} isRefused={refused === item.id} chosen={chosen} onChoose={onChoose} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
    </ListFrame>
  );
}

interface RowProps extends Pick<QueueTableProps, 'chosen' | 'onChoose' | 'onOpen'> {
  item: Waiting;
  isOpen: boolean;
  isBrief: boolean;
  isRefused: boolean;
}

function Row({ item, isOpen, isBrief, isRefused, chosen, onChoose, onOpen }: RowProps) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const me = useMe();
  const { id, noun, amount, proposedBy, reason, mayApprove } = item;
  const toggle = (isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    onChoose(next);
  };
  return (
    <tr aria-selected={isOpen} className={isRefused ? 'queue-refused' : undefined}>
      {chosen && <td>{mayApprove && <input type="checkbox" className="form-check-plain" aria-label={texts.choose(id)} checked={chosen.has(id)} onChange={(event) => toggle(event.target.checked)} />}</td>}
      <th scope="row">
        <Link
          href={`/da-approvare/${id}`}
          data-item={id}
          aria-current={isOpen ? 'true' : undefined}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            onOpen(id);
          }}
        >
          {NOUN_WORDS[language][noun as Noun]} <span className="whole">{id}</span>
        </Link>
        {isRefused && <> <span className="badge-state badge-bad">{texts.stopped}</span></>}
        {isBrief && (
          <div className="queue-brief">
            <Whose item={item} /> · <Proposer item={item} />
          </div>
        )}
        {!mayApprove && chosen && <span className="queue-line queue-why badge-state badge-warn">{proposedBy === me.id ? texts.own : texts.other}</span>}
      </th>
      {!isBrief && <td><Whose item={item} /></td>}
      <td className="number">{amount === null ? <span className="nothing">—</span> : <Amount of={amount} />}</td>
      {!isBrief && <td><Proposer item={item} /></td>}
      {!isBrief && <td className="queue-reason">{reason ?? '—'}</td>}
    </tr>
  );
}

function Whose({ item: { hub, tranche } }: { item: Waiting }) {
  const names = useHubNames();
  return hub === null ? <span className="nothing">{tranche ?? '—'}</span> : <>{names.get(hub) ?? hub}</>;
}

function Proposer({ item: { proposedBy, proposedAt } }: { item: Waiting }) {
  return (
    <>
      <Person id={proposedBy} />
      <span className="queue-line hint">
        <Moment of={proposedAt} />
      </span>
    </>
  );
}
