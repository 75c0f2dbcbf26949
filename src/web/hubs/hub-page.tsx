import { Link, useParams } from 'wouter';
import type { Schema } from '../api/client.js';
import { useReading } from '../api/reading.js';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { CHANGE_WORDS } from '../language/proposal-words.js';
import { FIGURE_WORDS, HUB_KIND_WORDS } from '../language/words.js';
import { Amount } from '../parts/amount.js';
import { Facts } from '../parts/facts.js';
import { PageTitle } from '../parts/page-title.js';
import { PastBanner, pastOf, pastWritten } from '../parts/past.js';
import { Person } from '../parts/people.js';
import { Reading } from '../parts/reading-state.js';
import { StateBadge } from '../parts/state-badge.js';
import { Timeline } from '../parts/timeline.js';
import { useUrlState } from '../parts/url-state.js';
import { Outcomes } from '../requirements/outcomes.js';
import { useMay } from '../session/session.js';
import { HubMoney } from './hub-money.js';
import { HubStatusActs } from './hub-status-acts.js';
import { REGION_NAMES } from './regions.js';

type Hub = Schema<'HubView'>;
const FIGURES = ['granted', 'inProgress', 'paid', 'toRecover', 'recovered', 'netPaid', 'outstanding'] as const;

const TEXTS = bilingual({
  it: { code: 'Codice', kind: 'Tipo', tranche: 'Linea', noTranche: 'nessuna', seat: 'Sede', taxCode: 'Codice fiscale', iban: 'IBAN', partners: 'Partner', none: 'nessuno', localisation: 'Dove va il denaro', unknown: 'non indicato: la quota del Mezzogiorno non è calcolabile', identify: 'Identifica', change: 'Modifica', award: 'Proponi una concessione', figures: 'Le cifre', facts: 'Che cosa se ne sa', missing: 'Da identificare: servono la denominazione e un codice fiscale valido prima di ogni concessione.', waits: 'Attende una decisione:', by: 'proposta da' },
  en: { code: 'Code', kind: 'Kind', tranche: 'Tranche', noTranche: 'none', seat: 'Seat', taxCode: 'Tax code', iban: 'IBAN', partners: 'Partners', none: 'none', localisation: 'Where the money goes', unknown: 'not given: the share of the South cannot be computed', identify: 'Identify', change: 'Change', award: 'Propose a grant', figures: 'The figures', facts: 'What is known of it', missing: 'To be identified: a legal name and a valid tax code are needed before any grant.', waits: 'Waits for a decision:', by: 'proposed by' },
});

export function HubPage() {
  const { code } = useParams<{ code: string }>();
  const hub = useReading('/api/v1/hubs/{code}', { path: { code } });
  return <Reading of={hub}>{(data) => <Shown hub={data} />}</Reading>;
}

function Shown({ hub }: { hub: Hub }) {
  const texts = useTexts(TEXTS);
  const mayIdentify = useMay('identify-hubs');
  const mayPropose = useMay('propose-money');
  const { code, name, status, tranche } = hub;
  return (
    <>
      <PageTitle
        lead={<><StateBadge of="hub" state={status} /> {name === null ? '' : code} {tranche !== null && `· ${tranche}`}</>}
        aside={
          <>
            {mayIdentify && status !== 'closed' && <Link className="btn btn-primary" href={`/soggetti/${code}/modifica`}>{status === 'provisional' ? texts.identify : texts.change}</Link>}
            {mayPropose && status === 'identified' && tranche !== null && <Link className="btn btn-outline-primary" href={`/concessioni/nuova?hub=${code}`}>{texts.award}</Link>}
            {mayIdentify && <HubStatusActs code={code} status={status} />}
          </>
        }
      >
        {name ?? code}
      </PageTitle>
      {status === 'provisional' && <p className="draft-note">{texts.missing}</p>}
      <WaitingChanges code={code} />
      <div className="grid-two page-section">
        <HubFacts hub={hub} />
        <HubFigures code={code} />
      </div>
      <HubMoney code={code} />
      <Outcomes subject={code} of="hub" />
      <Timeline subject={code} />
    </>
  );
}

function HubFacts({ hub: { code, kind, tranche, seat, taxCode, iban, partners, localisation } }: { hub: Hub }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const percent = (value: number) => new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(value);
  return (
    <section aria-labelledby="facts-title">
      <h2 id="facts-title">{texts.facts}</h2>
      <Facts
        of={[
          [texts.code, code],
          [texts.kind, HUB_KIND_WORDS[language][kind]],
          [texts.tranche, tranche ?? <span className="nothing">{texts.noTranche}</span>],
          [texts.seat, seat],
          [texts.taxCode, taxCode === null ? <span className="nothing">—</span> : <span className="mono">{taxCode}</span>],
          [texts.iban, iban === null ? <span className="nothing">—</span> : <span className="mono">{iban}</span>],
          [texts.partners, partners.length === 0 ? <span className="nothing">{texts.none}</span> : partners.map((partner) => <div key={partner.taxCode + partner.name}>{partner.name} <span className="mono">{partner.taxCode}</span></div>)],
          [texts.localisation, localisation === null ? <span className="nothing">{texts.unknown}</span> : localisation.map((share) => <div key={share.region}>{REGION_NAMES[share.region] ?? share.region}: {percent(share.percent)}&nbsp;%</div>)],
        ]}
      />
    </section>
  );
}

function HubFigures({ code }: { code: string }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const { values } = useUrlState();
  const overview = useReading('/api/v1/overview', { query: pastOf(values) });
  return (
    <section aria-labelledby="figures-title">
      <h2 id="figures-title">{texts.figures}</h2>
      <PastBanner />
      <Reading of={overview}>
        {({ hubs }) => {
          const figures = hubs.find((hub) => hub.code === code);
          return figures && <Facts money of={FIGURES.map((figure) => [FIGURE_WORDS[language][figure], <Link key={figure} href={`/storico/cifra?figure=${figure}&of=hub:${code}&${pastWritten(values)}`}><Amount of={figures[figure]} strong /></Link>])} />;
        }}
      </Reading>
    </section>
  );
}

/** A change of this hub that two people do is said where it is looked for. */
function WaitingChanges({ code }: { code: string }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const changes = useReading('/api/v1/changes', { query: { subject: code, state: 'proposed', limit: 100 } });
  return (
    <>
      {(changes.data?.items ?? []).map(({ id, of, proposedBy }) => (
        <p key={id} className="draft-note">
          {texts.waits} <Link href={`/da-approvare/${id}`}>{CHANGE_WORDS[language][of]} {id}</Link>, {texts.by} <Person id={proposedBy} />.
        </p>
      ))}
    </>
  );
}
