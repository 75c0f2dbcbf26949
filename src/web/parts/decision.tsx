import { useRef, useState } from 'react';
import { call, type Schema } from '../api/client.js';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { NOUN_WORDS, PLURALS, type Noun } from '../language/proposal-words.js';
import { ROLE_WORDS } from '../language/words.js';
import { useMe } from '../session/session.js';
import { useNotice } from '../shell/notices.js';
import { ActDialog } from './act-dialog.js';
import { useFocusAfterAct } from './after-act.js';
import { Outcome } from './outcome.js';

type Role = Schema<'MeView'>['roles'][number];
type DecisionName = 'approval' | 'rejection' | 'withdrawal';

/** Italian says *respinta* of a concessione and *respinto* of an atto. */
const FEMININE: ReadonlySet<Noun> = new Set(['grant', 'reduction', 'disbursement', 'change']);
const ending = (noun: Noun): string => (FEMININE.has(noun) ? 'a' : 'o');

const TEXTS = bilingual({
  it: {
    title: 'Che cosa si può fare', own: 'Questa proposta è sua: decide un’altra persona.', waits: (role: string) => `Attende la decisione di un ${role}.`,
    verbs: { approval: 'Approva', rejection: 'Respingi', withdrawal: 'Ritira' },
    done: { approval: (id: string) => `${id} è in vigore.`, rejection: (id: string, noun: Noun) => `${id}: respint${ending(noun)}.`, withdrawal: (id: string, noun: Noun) => `${id}: ritirat${ending(noun)}.` },
    asks: (verb: string, noun: string, id: string) => `${verb} · ${noun} ${id}`,
  },
  en: {
    title: 'What can be done', own: 'This proposal is yours: another person decides.', waits: (role: string) => `Waits for the decision of: ${role}.`,
    verbs: { approval: 'Approve', rejection: 'Reject', withdrawal: 'Withdraw' },
    done: { approval: (id: string) => `${id} is in force.`, rejection: (id: string, _: Noun) => `${id}: rejected.`, withdrawal: (id: string, _: Noun) => `${id}: withdrawn.` },
    asks: (verb: string, noun: string, id: string) => `${verb} · ${noun} ${id}`,
  },
});

interface DecisionProps {
  noun: Noun;
  id: string;
  state: string;
  proposedBy: string;
  /** The role of whoever decides. */
  decides?: Role;
  /** Whether what became of it is said too: not where the page shows its state already. */
  saysOutcome?: boolean;
}

/** Approve, reject, withdraw: what a proposal that waits lets this person do, and why not the rest. */
export function Decision({ noun, id, state, proposedBy, decides = 'approver', saysOutcome = false }: DecisionProps) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const me = useMe();
  const [asked, setAsked] = useState<DecisionName | null>(null);
  const here = useRef<HTMLElement>(null);
  const acted = useFocusAfterAct(state, () => here.current);
  const isOwn = proposedBy === me.id;
  const isDeciding = me.roles.includes(decides);
  const possible: DecisionName[] = isOwn ? ['withdrawal'] : isDeciding ? ['approval', 'rejection'] : [];
  const choices = (
    <section className="acts no-print" aria-label={texts.title}>
      {possible.map((decision, index) => (
        <button key={decision} type="button" className={`btn btn-sm ${index === 0 && !isOwn ? 'btn-primary' : 'btn-outline-primary'}`} onClick={() => setAsked(decision)}>
          {texts.verbs[decision]}
        </button>
      ))}
      {isOwn && <p className="hint">{texts.own}</p>}
      {!isOwn && !isDeciding && <p className="hint">{texts.waits(ROLE_WORDS[language][decides])}</p>}
    </section>
  );
  // The dialog stays open when somebody else decides meanwhile, and says so.
  return (
    <>
      {state === 'proposed' ? choices : saysOutcome && <Outcome of={noun === 'recovery' ? 'recovery' : 'proposal'} id={id} state={state} here={here} />}
      {asked !== null && <DecisionDialog noun={noun} id={id} state={state} decision={asked} onDone={acted} onClose={() => setAsked(null)} />}
    </>
  );
}

interface DecisionDialogProps {
  noun: Noun;
  id: string;
  state: string;
  decision: DecisionName;
  onDone: () => void;
  onClose: () => void;
}

/** Asks for the reason, which only an approval may lack, and decides. */
function DecisionDialog({ noun, id, state, decision, onDone, onClose }: DecisionDialogProps) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const say = useNotice();
  const verb = texts.verbs[decision];
  // One path for every noun: they answer different things, of which none is used here.
  const path = `/api/v1/${PLURALS[noun]}/{id}/${decision}` as '/api/v1/grants/{id}/approval';
  return (
    <ActDialog
      name={`${decision} ${id}`}
      title={texts.asks(verb, NOUN_WORDS[language][noun].toLowerCase(), id)}
      verb={verb}
      dangerous={decision !== 'approval'}
      reason={decision === 'approval' ? 'optional' : 'mandatory'}
      shown={{ noun, id, state }}
      act={({ reason, idempotencyKey }) => call('post', path, { path: { id }, idempotencyKey, body: reason === undefined ? {} : { reason } })}
      onDone={() => {
        say(texts.done[decision](id, noun));
        onDone();
        onClose();
      }}
      onClose={onClose}
    />
  );
}
