import { useState } from 'react';
import { call, callVersioned, type Schema } from '../api/client.js';
import { bilingual, useTexts } from '../language/language.js';
import { ActDialog } from '../parts/act-dialog.js';
import { useNotice } from '../shell/notices.js';

type Act = 'suspend' | 'resume' | 'close' | 'reopen';

const TEXTS = bilingual({
  it: {
    verbs: { suspend: 'Sospendi', resume: 'Riattiva', close: 'Chiudi il soggetto', reopen: 'Proponi la riapertura' },
    leads: {
      suspend: 'Concessioni, richieste, liquidazioni e pagamenti si fermano; respingere, ritirare e recuperare resta possibile.',
      resume: 'Concessioni, richieste, liquidazioni e pagamenti riprendono.',
      close: 'Non deve avere nulla in corso. Per riaprirlo servono due persone.',
      reopen: 'Decide un’altra persona.',
    },
    title: (verb: string, code: string) => `${verb} · ${code}`, done: (code: string) => `${code}: registrato.`, waits: (id: string) => `Proposta registrata come ${id}: attende l’approvazione di un’altra persona.`,
  },
  en: {
    verbs: { suspend: 'Suspend', resume: 'Resume', close: 'Close the hub', reopen: 'Propose reopening' },
    leads: {
      suspend: 'Awards, requests, approvals and payments stop; rejecting, withdrawing and recovering stay open.',
      resume: 'Awards, requests, approvals and payments run on.',
      close: 'It must have nothing in progress. Two people open it again.',
      reopen: 'Another person decides.',
    },
    title: (verb: string, code: string) => `${verb} · ${code}`, done: (code: string) => `${code}: recorded.`, waits: (id: string) => `Recorded as the proposal ${id}: it waits for another person’s approval.`,
  },
});

const POSSIBLE: Record<Schema<'HubView'>['status'], readonly Act[]> = { provisional: ['close'], identified: ['suspend', 'close'], suspended: ['resume', 'close'], closed: ['reopen'] };
const STATUS_AFTER = { suspend: 'suspended', resume: 'identified', close: 'closed', reopen: 'identified' } as const;

/** Suspends a hub, lets it run on, closes it, proposes to open it again. */
export function HubStatusActs({ code, status }: { code: string; status: Schema<'HubView'>['status'] }) {
  const texts = useTexts(TEXTS);
  const say = useNotice();
  const [act, setAct] = useState<Act | null>(null);
  const send = async (after: (typeof STATUS_AFTER)[Act], reason: string) => {
    const { version } = await callVersioned('/api/v1/hubs/{code}', { path: { code } });
    return call('patch', '/api/v1/hubs/{code}', { path: { code }, ifMatch: version, body: { status: after, reason } });
  };
  return (
    <>
      {POSSIBLE[status].map((name) => (
        <button key={name} type="button" className="btn btn-outline-primary" onClick={() => setAct(name)}>
          {texts.verbs[name]}
        </button>
      ))}
      {act !== null && (
        <ActDialog
          name={`${act} ${code}`}
          title={texts.title(texts.verbs[act], code)}
          verb={texts.verbs[act]}
          dangerous={act === 'close' || act === 'suspend'}
          act={({ reason = '' }) => send(STATUS_AFTER[act], reason)}
          onDone={(answer) => {
            say('effects' in answer ? texts.waits(answer.id) : texts.done(code));
            setAct(null);
          }}
          onClose={() => setAct(null)}
        >
          <p>{texts.leads[act]}</p>
        </ActDialog>
      )}
    </>
  );
}
