import { Link } from 'wouter';
import type { Schema } from '../api/client.js';
import { useHubNames } from '../parts/hub-names.js';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { CAUSE_WORDS } from '../language/words.js';
import { Amount } from '../parts/amount.js';
import { Facts } from '../parts/facts.js';
import { Day } from '../parts/moments.js';
import { Person } from '../parts/people.js';

const TEXTS = bilingual({
  it: {
    hub: 'Soggetto', tranche: 'Linea', amount: 'Importo concesso in origine', cup: 'CUP', clp: 'CLP', decree: 'Decreto di concessione', agreement: 'Convenzione', further: 'Altre convenzioni', signed: 'firmata il', protocol: 'prot.', controls: 'Controlli preventivi', noControls: 'nessuno',
    terms: 'Condizioni', since: 'in vigore dal', effectiveOn: 'Con effetto dal', closed: 'Chiusa', by: 'dal saldo', saved: 'Economia alla chiusura', proposedBy: 'Proposta da', decidedBy: 'Decisa da', reason: 'Motivazione',
    advance: (percent: string) => `anticipazioni fino al ${percent}\u00a0%`, cumulative: (percent: string) => `prima del saldo fino al ${percent}\u00a0%`, days: (days: number) => `${days} giorni per pagare`,
    grant: 'Concessione', reduced: 'Riduzione', cause: 'Causa',
  },
  en: {
    hub: 'Hub', tranche: 'Tranche', amount: 'Amount first awarded', cup: 'CUP', clp: 'CLP', decree: 'Concession decree', agreement: 'Agreement', further: 'Further agreements', signed: 'signed on', protocol: 'prot.', controls: 'Preventive controls', noControls: 'none',
    terms: 'Terms', since: 'in force since', effectiveOn: 'With effect from', closed: 'Closed', by: 'by the balance', saved: 'Saving at closing', proposedBy: 'Proposed by', decidedBy: 'Decided by', reason: 'Reason',
    advance: (percent: string) => `advances up to ${percent}\u00a0%`, cumulative: (percent: string) => `before the balance up to ${percent}\u00a0%`, days: (days: number) => `${days} days to pay`,
    grant: 'Grant', reduced: 'Reduction', cause: 'Cause',
  },
});

/** A hub by its name, which leads to it. */
export function HubLink({ code }: { code: string }) {
  const names = useHubNames();
  return <Link href={`/soggetti/${code}`}>{names.get(code) ?? code}</Link>;
}

/** The limits of a grant in words. */
export function useTermsInWords(): (terms: Schema<'TermsView'>) => string {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const percent = (value: number) => new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(value);
  return ({ advanceMaxPercent, cumulativeMaxPercent, paymentDays }) => [texts.advance(percent(advanceMaxPercent)), texts.cumulative(percent(cumulativeMaxPercent)), texts.days(paymentDays)].join(' · ');
}

export function GrantFacts({ grant }: { grant: Schema<'GrantView'> }) {
  const texts = useTexts(TEXTS);
  const inWords = useTermsInWords();
  const { localProjectCode, decree, furtherAgreements, closedOn, closedBy, saved, decidedBy, reason } = grant;
  return (
    <Facts
      of={[
        [texts.hub, <HubLink key="hub" code={grant.hub} />],
        [texts.tranche, grant.tranche],
        [texts.amount, <Amount key="amount" of={grant.amount} />],
        [texts.cup, <span key="cup" className="mono">{grant.cup}</span>],
        [texts.clp, localProjectCode && <span className="mono">{localProjectCode}</span>],
        [texts.decree, decree],
        [texts.agreement, <Agreement key="agreement" of={grant.agreement} />],
        [texts.further, furtherAgreements.length === 0 ? null : furtherAgreements.map((agreement) => <div key={agreement.reference}><Agreement of={agreement} /></div>)],
        [texts.controls, grant.controls.join(', ') || <span className="nothing">{texts.noControls}</span>],
        [texts.terms, <span key="terms">{inWords(grant.terms)} <span className="hint">{texts.since} <Day of={grant.termsSince} /></span></span>],
        [texts.effectiveOn, <Day key="day" of={grant.effectiveOn} />],
        [texts.closed, closedOn && <><Day of={closedOn} /> {closedBy !== null && <>{texts.by} <Link href={`/erogazioni/${closedBy}`}>{closedBy}</Link></>}</>],
        [texts.saved, saved && <Amount of={saved} />],
        [texts.proposedBy, <Person key="by" id={grant.proposedBy} />],
        [texts.decidedBy, decidedBy && <Person id={decidedBy} />],
        [texts.reason, reason && <span className="free-text">{reason}</span>],
      ]}
    />
  );
}

function Agreement({ of: { reference, signedOn, protocol } }: { of: Schema<'AgreementView'> }) {
  const texts = useTexts(TEXTS);
  return (
    <>
      {reference}
      {signedOn !== null && <>, {texts.signed} <Day of={signedOn} /></>}
      {protocol !== null && `, ${texts.protocol} ${protocol}`}
    </>
  );
}

export function ReductionFacts({ reduction }: { reduction: Schema<'ReductionView'> }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const { grant, amount, cause, effectiveOn, proposedBy, decidedBy, reason } = reduction;
  return (
    <Facts
      of={[
        [texts.grant, <Link key="grant" href={`/concessioni/${grant}`}>{grant}</Link>],
        [texts.reduced, <Amount key="amount" of={amount} />],
        [texts.cause, CAUSE_WORDS[language][cause]],
        [texts.effectiveOn, <Day key="day" of={effectiveOn} />],
        [texts.proposedBy, <Person key="by" id={proposedBy} />],
        [texts.decidedBy, decidedBy && <Person id={decidedBy} />],
        [texts.reason, reason && <span className="free-text">{reason}</span>],
      ]}
    />
  );
}
