import { useEffect, useRef, useState } from 'react';
import { Link, useLocation, useParams } from 'wouter';
import type { Schema } from '../api/client.js';
import { useReading } from '../api/reading.js';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { NOUN_WORDS, nounOf } from '../language/proposal-words.js';
import { useFocusAfterAct } from '../parts/after-act.js';
import { PageTitle } from '../parts/page-title.js';
import { ListFoot } from '../parts/list-foot.js';
import { NoRows } from '../parts/no-rows.js';
import { Reading } from '../parts/reading-state.js';
import { useUrlState } from '../parts/url-state.js';
import { useMay } from '../session/session.js';
import { BatchDialog } from './batch-dialog.js';
import { QueueTable } from './queue-table.js';
import { WaitingItem } from './waiting-item.js';

const TEXTS = bilingual({
  it: {
    title: 'Da approvare', lead: 'Ciò che attende la decisione di un’altra persona, dal più vecchio. Frecce per scorrere, Invio per aprire, Esc per tornare all’elenco.', empty: 'Nulla attende una decisione.', emptyLead: 'Le proposte degli analisti (concessioni, erogazioni, recuperi, atti, modifiche) compaiono qui appena registrate.',
    approve: (count: number) => `Approva le ${count} scelte`, approveNone: 'Approva le scelte', approveOne: 'Approva quella scelta', onlyLook: 'Le può leggere; decide chi ha il ruolo di approvatore (di amministratore, per i ruoli delle persone).', close: 'Chiudi', alone: 'Apri a pagina intera', all: 'Tutte le proposte in attesa', unknown: 'Questo indirizzo non porta a una proposta.',
  },
  en: {
    title: 'To approve', lead: 'What waits for another person’s decision, oldest first. Arrows to move, Enter to open, Esc to go back to the list.', empty: 'Nothing waits for a decision.', emptyLead: 'What analysts propose (grants, disbursements, recoveries, acts, changes) appears here as soon as it is recorded.',
    approve: (count: number) => `Approve the ${count} chosen`, approveNone: 'Approve those chosen', approveOne: 'Approve the one chosen', onlyLook: 'You may read them; approvers decide (administrators, on people’s roles).', close: 'Close', alone: 'Open on its own page', all: 'All proposals that wait', unknown: 'This address leads to no proposal.',
  },
});

/** Everything that waits, and beside it the one that is open. */
export function QueuePage() {
  const texts = useTexts(TEXTS);
  const { values } = useUrlState();
  const queue = useReading('/api/v1/approvals', { query: { limit: 100, ...(values['cursor'] ? { cursor: values['cursor'] } : {}) } }, { keep: true });
  return (
    <>
      <PageTitle lead={texts.lead}>{texts.title}</PageTitle>
      <Reading of={queue}>
        {(page) => (
          <>
            {page.items.length === 0 && (
              <NoRows title={texts.empty}>
                <p>{texts.emptyLead}</p>
              </NoRows>
            )}
            <Queue items={page.items} />
            {page.items.length > 0 && <ListFoot of={page} isOfBefore={queue.isPlaceholderData} />}
          </>
        )}
      </Reading>
    </>
  );
}

function Queue({ items }: { items: readonly Schema<'WaitingView'>[] }) {
  const texts = useTexts(TEXTS);
  const mayApprove = useMay('approve-money');
  const { values, set } = useUrlState();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [refused, setRefused] = useState<string | null>(null);
  const [asks, setAsks] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const open = values['aperta'] ?? null;
  const acted = useFocusAfterAct(items.map(({ id }) => id).join(), () => list.current?.querySelector<HTMLAnchorElement>('a[data-item]'));
  const picked = items.filter(({ id, mayApprove: possible }) => possible && chosen.has(id));
  const close = () => {
    const row = list.current?.querySelector<HTMLAnchorElement>(`a[data-item="${open}"]`) ?? list.current?.querySelector<HTMLAnchorElement>('a[data-item]');
    set({ aperta: null, cursor: values['cursor'] ?? null }, { replace: true });
    (row ?? document.getElementById('content'))?.focus();
  };
  return (
    <div className={open === null ? undefined : 'queue-split'}>
      {items.length > 0 && (
        <div ref={list}>
          {!mayApprove && <p className="hint">{texts.onlyLook}</p>}
          {mayApprove && (
            <div className="queue-bar no-print">
              <button type="button" className="btn btn-primary btn-sm" disabled={picked.length === 0} onClick={() => (setRefused(null), setAsks(true))}>
                {picked.length === 0 ? texts.approveNone : picked.length === 1 ? texts.approveOne : texts.approve(picked.length)}
              </button>
            </div>
          )}
          <QueueTable items={items} open={open} refused={refused} chosen={mayApprove ? chosen : null} onChoose={setChosen} onOpen={(id) => set({ aperta: id, cursor: values['cursor'] ?? null }, { replace: open !== null })} />
        </div>
      )}
      {open !== null && <OpenItem key={open} id={open} onClose={close} />}
      {asks && (
        <BatchDialog
          items={picked}
          onRefused={setRefused}
          onClose={() => setAsks(false)}
          onDone={() => {
            acted();
            setAsks(false);
            setChosen(new Set());
          }}
        />
      )}
    </div>
  );
}

function OpenItem({ id, onClose }: { id: string; onClose: () => void }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const noun = nounOf(id);
  return (
    <section
      className="queue-open"
      aria-labelledby="open-title"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && event.target instanceof Element && event.target.closest('dialog') === null) onClose();
      }}
    >
      <div className="page-section-head">
        <h2 id="open-title" ref={heading} tabIndex={-1}>
          {noun === null ? texts.unknown : `${NOUN_WORDS[language][noun]} ${id}`}
        </h2>
        <span className="page-acts">
          {noun !== null && <Link href={`/da-approvare/${id}`}>{texts.alone}</Link>}
          <button type="button" className="btn btn-outline-primary btn-sm" onClick={onClose}>
            {texts.close}
          </button>
        </span>
      </div>
      {noun !== null && <WaitingItem noun={noun} id={id} />}
    </section>
  );
}

/** One thing that waits, on an address of its own. */
export function WaitingPage() {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const [, navigate] = useLocation();
  const { id } = useParams<{ id: string }>();
  const noun = nounOf(id);
  return (
    <>
      <PageTitle
        aside={
          <button type="button" className="btn btn-outline-primary btn-sm" onClick={() => navigate('/da-approvare')}>
            {texts.all}
          </button>
        }
      >
        {noun === null ? texts.unknown : `${NOUN_WORDS[language][noun]} ${id}`}
      </PageTitle>
      {noun !== null && <WaitingItem noun={noun} id={id} />}
    </>
  );
}
