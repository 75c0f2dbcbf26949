import { Button } from 'design-react-kit';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { call, type Schema } from '../api/client.js';
import { Refused } from '../api/problem.js';
import { useDoing, useReading } from '../api/reading.js';
import { dayWritten, today } from '../language/days.rules.js';
import type { Language } from '../language/language-choice.js';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { KIND_WORDS } from '../language/words.js';
import { isMore, minus, written } from '../money/amount.rules.js';
import { Amount } from '../parts/amount.js';
import { DraftState } from '../parts/draft-note.js';
import { useDraft } from '../parts/draft.js';
import { Facts } from '../parts/facts.js';
import { AmountField, amountIn, DayField, Field, ReasonField, SelectField, TextField } from '../parts/fields.js';
import { PageTitle } from '../parts/page-title.js';
import { Reading } from '../parts/reading-state.js';
import { isReason } from '../parts/reason.rules.js';
import { SendingForm } from '../parts/sending-form.js';
import { useSettled } from '../parts/settled.js';
import { useNotice } from '../shell/notices.js';
import { GrantPicker } from './grant-picker.js';
import { ObstacleList } from './obstacles.js';

type Kind = Schema<'DisbursementView'>['kind'];

const TEXTS = bilingual({
  it: {
    title: 'Nuova erogazione', lead: 'Il denaro è riservato dal giorno della richiesta; un’altra persona approva.', grant: 'Concessione', kind: 'Tipo', amount: 'Importo richiesto', requestedOn: 'Data della richiesta', protocol: 'Protocollo', protocolOn: 'Data del protocollo',
    protocolHint: 'Da questa data decorrono i giorni per pagare.', closes: 'Il saldo chiude la concessione: ciò che avanza diventa economia', reason: 'Motivazione', save: 'Salva', saveAndNew: 'Salva e nuova', saving: 'Registrazione…',
    done: (id: string, amount: string) => `${id} registrata: ${amount} € riservati.`, mandatory: 'Campo obbligatorio.', chooseGrant: 'Scelga una concessione dall’elenco: ciò che è scritto non ne indica ancora una.',
  },
  en: {
    title: 'New disbursement', lead: 'The money is reserved from the day of the request; another person approves.', grant: 'Grant', kind: 'Kind', amount: 'Amount requested', requestedOn: 'Date of the request', protocol: 'Protocol', protocolOn: 'Date of the protocol',
    protocolHint: 'The days to pay run from this date.', closes: 'The balance closes the grant: what is left becomes a saving', reason: 'Reason', save: 'Save', saveAndNew: 'Save and new', saving: 'Recording…',
    done: (id: string, amount: string) => `${id} recorded: EUR ${amount} reserved.`, mandatory: 'This field is mandatory.', chooseGrant: 'Choose a grant from the list: what is written does not name one yet.',
  },
});

interface Values {
  grant: string;
  kind: Kind;
  amount: string;
  requestedOn: string;
  protocol: string;
  protocolOn: string;
  closesGrant: boolean;
  reason: string;
}

/** The address gives amounts as the API does; the form has them as its reader writes them. */
function proposedBy(search: URLSearchParams, reason: string, day: string, language: Language): Values {
  const amount = search.get('amount') ?? '';
  return {
    grant: search.get('grant') ?? '', kind: (search.get('kind') as Kind | null) ?? 'interim', amount: /^\d+\.\d{2}$/.test(amount) ? written(amount, language) : amount, requestedOn: day,
    protocol: '', protocolOn: '', closesGrant: false, reason,
  };
}

/** The address may propose a grant, a kind and an amount, and name the disbursement whose reason is taken once more. */
export function NewDisbursementPage() {
  const source = useSearch();
  const again = new URLSearchParams(source).get('again');
  const before = useReading('/api/v1/disbursements/{id}', { path: { id: again ?? '' } }, { enabled: again !== null });
  if (again === null) return <Form key={source} source={source} reason="" />;
  return <Reading of={before}>{({ reason }) => <Form key={source} source={source} reason={reason ?? ''} />}</Reading>;
}

function Form({ source, reason }: { source: string; reason: string }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const [, navigate] = useLocation();
  const say = useNotice();
  const day = today(new Date());
  const initial = useMemo(() => proposedBy(new URLSearchParams(source), reason, day, language), [source, reason, day, language]);
  const draft = useDraft('disbursement', initial, source);
  const { values } = draft;
  const [tries, setTries] = useState(0);
  const asked = tries > 0;
  const [sought, setSought] = useState<string | null>(null);
  const { data: grant } = useReading('/api/v1/grants/{id}', { path: { id: values.grant } }, { enabled: values.grant !== '' });
  const amount = amountIn(values.amount);
  const picker = useRef<HTMLInputElement>(null);
  const begins = useRef(false);

  const saving = useDoing((_next: 'show' | 'new') =>
    call('post', '/api/v1/disbursements', {
      body: {
        grant: values.grant, kind: values.kind, amount: amount ?? '', requestedOn: values.requestedOn, reason: values.reason.trim(),
        ...(values.protocol.trim() === '' ? {} : { protocol: values.protocol.trim() }),
        ...(values.protocolOn === '' ? {} : { protocolOn: values.protocolOn }),
        ...(values.kind === 'balance' ? { closesGrant: values.closesGrant } : {}),
      },
      idempotencyKey: draft.idempotencyKey,
    }),
  );
  const { set } = draft;
  const save = (next: 'show' | 'new') => {
    if (saving.isPending) return;
    setTries(tries + 1);
    if (values.grant === '' || sought !== null || amount === null || values.requestedOn === '' || !isReason(values.reason)) return;
    saving.mutate(next, {
      onSuccess: ({ id, amount: recorded }) => {
        setTries(0);
        say(texts.done(id, written(recorded, language)));
        if (next === 'show') {
          draft.clear();
          navigate(`/erogazioni/${id}`);
          return;
        }
        // The next one is often of the same day and grant.
        draft.clear({ requestedOn: values.requestedOn, kind: values.kind });
        begins.current = true;
      },
    });
  };
  useEffect(() => {
    if (saving.isPending || !begins.current) return;
    begins.current = false;
    picker.current?.focus();
  }, [saving.isPending]);
  const refused = saving.error instanceof Refused ? saving.error : null;
  const lacks = (isLacking: boolean, pointer: string) => (asked && isLacking ? texts.mandatory : refused?.about(pointer));
  return (
    <>
      <PageTitle lead={texts.lead}>{texts.title}</PageTitle>
      <SendingForm className="form-beside" isSending={saving.isPending} tries={tries} onSubmit={() => save('show')} says={<DraftState of={draft} sending={saving} list="/erogazioni" />}>
        <div>
          <GrantPicker ref={picker} label={texts.grant} chosen={grant} value={values.grant} onChange={(id) => set({ grant: id })} typed={sought} onTyped={setSought} wrong={asked && sought !== null ? texts.chooseGrant : lacks(values.grant === '', '/grant')} />
          <div className="form-row">
            <SelectField label={texts.kind} value={values.kind} onChange={(kind) => set({ kind: kind as Kind })} options={(['advance', 'interim', 'balance'] as const).map((kind) => ({ value: kind, label: KIND_WORDS[language][kind] }))} />
            <AmountField label={texts.amount} asked={asked} value={values.amount} onChange={(text) => set({ amount: text })} wrong={lacks(values.amount.trim() === '', '/amount')} />
          </div>
          <div className="form-row">
            <DayField label={texts.requestedOn} value={values.requestedOn} max={day} onChange={(requestedOn) => set({ requestedOn })} wrong={lacks(values.requestedOn === '', '/requestedOn')} />
            <TextField label={texts.protocol} optional value={values.protocol} onChange={(protocol) => set({ protocol })} wrong={refused?.about('/protocol')} maxLength={100} />
            <DayField label={texts.protocolOn} optional hint={texts.protocolHint} value={values.protocolOn} max={day} onChange={(protocolOn) => set({ protocolOn })} wrong={refused?.about('/protocolOn')} />
          </div>
          {values.kind === 'balance' && (
            <Field label={texts.closes}>{(wired) => <input {...wired} type="checkbox" className="form-check-plain" checked={values.closesGrant} onChange={(event) => set({ closesGrant: event.target.checked })} />}</Field>
          )}
          <ReasonField label={texts.reason} asked={asked} value={values.reason} onChange={(reason) => set({ reason })} wrong={lacks(values.reason.trim() === '', '/reason')} />
        </div>
        <Remains grant={sought === null ? grant : undefined} kind={values.kind} amount={amount} on={values.requestedOn} />
        <div className="form-acts">
          <Button type="submit" color="primary" disabled={saving.isPending} title="Ctrl+Enter">
            {saving.isPending ? texts.saving : texts.save}
          </Button>
          <Button type="button" color="primary" outline disabled={saving.isPending} title="Ctrl+Shift+Enter" data-and-next onClick={() => save('new')}>
            {texts.saveAndNew}
          </Button>
        </div>
      </SendingForm>
    </>
  );
}

const REMAINS = bilingual({
  it: {
    title: 'Che cosa resta', choose: 'Scelga una concessione: qui vede che cosa ne resta mentre scrive.', hub: 'Soggetto', granted: 'Concesso', inProgress: 'In corso', paid: 'Erogato', outstanding: 'Da erogare ora', after: 'Da erogare dopo', tranche: 'Linea', over: (most: string) => `Supera di ${most} € quanto la concessione ha da erogare.`,
    way: 'Che cosa è d’ostacolo', terms: 'Condizioni', advance: (percent: string) => `anticipazioni fino al ${percent} %`, cumulative: (percent: string) => `prima del saldo fino al ${percent} %`, days: (days: number) => `${days} giorni per pagare`, since: (day: string) => `in vigore dal ${day}`,
    trancheLine: (code: string, amount: string) => `${code}: ${amount} € ancora da concedere`, checking: 'Si sta verificando…',
  },
  en: {
    title: 'What remains', choose: 'Choose a grant: here you see what remains of it while you type.', hub: 'Hub', granted: 'Granted', inProgress: 'In progress', paid: 'Paid', outstanding: 'Outstanding now', after: 'Outstanding afterwards', tranche: 'Tranche', over: (most: string) => `This is EUR ${most} more than the grant has outstanding.`,
    way: 'What stands in the way', terms: 'Terms', advance: (percent: string) => `advances up to ${percent} %`, cumulative: (percent: string) => `before the balance up to ${percent} %`, days: (days: number) => `${days} days to pay`, since: (day: string) => `in force since ${day}`,
    trancheLine: (code: string, amount: string) => `${code}: EUR ${amount} still available`, checking: 'Checking…',
  },
});

/** While somebody types: what stays of the grant and the tranche, and which limit or requirement is in the way. */
function Remains({ grant, kind, amount, on }: { grant: Schema<'GrantView'> | undefined; kind: Kind; amount: string | null; on: string }) {
  const texts = useTexts(REMAINS);
  const { language } = useLanguage();
  const tranche = useReading('/api/v1/tranches/{code}', { path: { code: grant?.tranche ?? '' } }, { enabled: grant !== undefined });
  const settled = useSettled(amount, 350);
  const obstacles = useReading('/api/v1/grants/{id}/obstacles', { path: { id: grant?.id ?? '' }, query: { kind, amount: settled ?? '', on } }, { enabled: grant !== undefined && settled !== null && on !== '', keep: true });
  // What is shown until the answer comes is of another amount: it must not pass for one of this.
  const isChecking = settled !== amount || obstacles.isPlaceholderData || obstacles.isLoading;
  if (!grant) {
    return (
      <aside className="card-plain" aria-label={texts.title}>
        <h2>{texts.title}</h2>
        <p className="nothing">{texts.choose}</p>
      </aside>
    );
  }
  const after = amount === null ? null : minus(grant.outstanding, amount);
  const isOver = amount !== null && isMore(amount, grant.outstanding);
  const percent = (value: number) => new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(value);
  return (
    <aside className="card-plain" aria-label={texts.title} aria-live="polite">
      <h2>{texts.title}</h2>
      <Facts
        money
        card={false}
        of={[
          [texts.hub, grant.hub],
          ...(['granted', 'inProgress', 'paid', 'outstanding'] as const).map((figure) => [texts[figure], <Amount key={figure} of={grant[figure]} />] as const),
          [texts.after, <span key="after" className={isOver ? 'over' : undefined}>{after === null ? '—' : <Amount of={after} strong />}</span>],
        ]}
      />
      {isOver && amount !== null && <p className="field-wrong">{texts.over(written(minus(amount, grant.outstanding), language))}</p>}
      {tranche.data && <p className="hint">{texts.trancheLine(tranche.data.code, written(tranche.data.available, language))}</p>}
      <h3>{texts.terms}</h3>
      <p className="hint">
        {[texts.advance(percent(grant.terms.advanceMaxPercent)), texts.cumulative(percent(grant.terms.cumulativeMaxPercent)), texts.days(grant.terms.paymentDays), texts.since(dayWritten(grant.termsSince, language))].join(' · ')}
      </p>
      {amount !== null && settled !== null && (
        <>
          <h3>{texts.way}</h3>
          {isChecking ? <p className="hint">{texts.checking}</p> : <Reading of={obstacles}>{({ items }) => <ObstacleList items={items} />}</Reading>}
        </>
      )}
    </aside>
  );
}
