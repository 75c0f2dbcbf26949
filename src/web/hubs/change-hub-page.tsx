import { Button } from 'design-react-kit';
import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation, useParams } from 'wouter';
import { call, callVersioned, type Schema } from '../api/client.js';
import { Refused } from '../api/problem.js';
import { useDoing } from '../api/reading.js';
import { bilingual, useTexts } from '../language/language.js';
import { useDraft } from '../parts/draft.js';
import { DraftNote } from '../parts/draft-note.js';
import { ReasonField } from '../parts/fields.js';
import { PageTitle } from '../parts/page-title.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { Reading } from '../parts/reading-state.js';
import { isReason } from '../parts/reason.rules.js';
import { SendingForm } from '../parts/sending-form.js';
import { useNotice } from '../shell/notices.js';
import { HubFields } from './hub-fields.js';
import { isWholeLocalisation, patchOf, rebased, textsOf, touched, type HubTexts } from './hub-draft.rules.js';
import { MeanwhileNotice } from './meanwhile.js';

const TEXTS = bilingual({
  it: { identify: (name: string) => `Identifica ${name}`, change: (name: string) => `Modifica ${name}`, lead: 'I primi valori si registrano subito. Sostituire IBAN o codice fiscale attende l’approvazione di un’altra persona, con tutto ciò che si modifica insieme.', reason: 'Motivazione', save: 'Registra', saving: 'In corso…', cancel: 'Annulla', done: (code: string) => `${code}: modifica registrata.`, waits: (id: string) => `La modifica è registrata come ${id} e attende l’approvazione di un’altra persona: fino ad allora valgono i dati di prima.` },
  en: { identify: (name: string) => `Identify ${name}`, change: (name: string) => `Change ${name}`, lead: 'First values are recorded at once. Replacing an IBAN or a tax code waits for another person’s approval, with everything that is changed together.', reason: 'Reason', save: 'Record', saving: 'Recording…', cancel: 'Cancel', done: (code: string) => `${code}: change recorded.`, waits: (id: string) => `The change is recorded as ${id} and waits for another person’s approval: until then the former data hold.` },
});

interface Versioned {
  thing: Schema<'HubView'>;
  version: string;
}

export function ChangeHubPage() {
  const { code } = useParams<{ code: string }>();
  // Read once: what somebody is changing does not move under their hands.
  const hub = useQuery({ queryKey: ['hub to change', code], queryFn: () => callVersioned('/api/v1/hubs/{code}', { path: { code } }), staleTime: Infinity, gcTime: 0, refetchOnWindowFocus: false });
  return <Reading of={hub}>{(read) => <ChangeForm key={code} code={code} read={read} />}</Reading>;
}

interface Draft {
  /** What the hub was when this person began, and its version then. */
  base: HubTexts;
  version: string;
  mine: HubTexts;
  reason: string;
}

function ChangeForm({ code, read }: { code: string; read: Versioned }) {
  const texts = useTexts(TEXTS);
  const [, navigate] = useLocation();
  const say = useNotice();
  const [fresh] = useState<Draft>(() => ({ base: textsOf(read.thing), version: read.version, mine: textsOf(read.thing), reason: '' }));
  const draft = useDraft<Draft>(`hub:${code}`, fresh);
  const { base, version, mine, reason } = draft.values;
  const [newest, setNewest] = useState<Versioned | null>(null);
  const [tries, setTries] = useState(0);
  const saving = useDoing(() => call('patch', '/api/v1/hubs/{code}', { path: { code }, ifMatch: version, body: { ...patchOf(base, mine), reason: reason.trim() } }));
  const refused = saving.error instanceof Refused ? saving.error : null;
  const canSend = touched(base, mine).length > 0 && isReason(reason) && isWholeLocalisation(mine.localisation) && newest === null && !saving.isPending;
  const submit = () => {
    if (!canSend) return;
    setTries(tries + 1);
    saving.mutate(undefined, {
      onSuccess: (answer) => {
        say('effects' in answer ? texts.waits(answer.id) : texts.done(code));
        draft.clear();
        navigate(`/soggetti/${code}`);
      },
      onError: (error) => {
        if (error instanceof Refused && error.problem.code === 'stale-version') void callVersioned('/api/v1/hubs/{code}', { path: { code } }).then(setNewest);
      },
    });
  };
  const goOn = (from: Versioned, keepMine: boolean) => {
    const now = textsOf(from.thing);
    draft.set({ base: now, version: from.version, mine: keepMine ? rebased(base, now, mine) : now });
    setNewest(null);
    saving.reset();
  };
  const name = read.thing.name ?? code;
  return (
    <>
      <PageTitle lead={texts.lead}>{read.thing.status === 'provisional' ? texts.identify(name) : texts.change(name)}</PageTitle>
      <SendingForm
        isSending={saving.isPending}
        tries={tries}
        onSubmit={submit}
        className="form-single"
        says={
          <>
            <DraftNote of={draft} />
            {newest === null ? <ProblemAlert error={saving.error} /> : <MeanwhileNotice code={code} base={base} now={textsOf(newest.thing)} mine={mine} onGoOn={() => goOn(newest, true)} onTakeTheirs={() => goOn(newest, false)} />}
          </>
        }
      >
        <HubFields values={mine} set={(changes) => draft.set({ mine: { ...mine, ...changes } })} wrong={(pointer) => refused?.about(pointer)} />
        <ReasonField label={texts.reason} value={reason} onChange={(text) => draft.set({ reason: text })} wrong={refused?.about('/reason')} />
        <div className="form-acts">
          <Button type="submit" color="primary" disabled={!canSend}>{saving.isPending ? texts.saving : texts.save}</Button>
          <Link className="btn btn-outline-primary" href={`/soggetti/${code}`} onClick={() => draft.clear()}>{texts.cancel}</Link>
        </div>
      </SendingForm>
    </>
  );
}
