import type { Schema } from '../api/client.js';
import { useReading } from '../api/reading.js';
import { bilingual, useTexts } from '../language/language.js';
import { Moment } from '../parts/moments.js';
import { Person } from '../parts/people.js';
import { changedMeanwhile, type HubField, type HubTexts } from './hub-draft.rules.js';
import { REGION_NAMES } from './regions.js';

const TEXTS = bilingual({
  it: { title: 'Nel frattempo il soggetto è cambiato', who: 'Ultima modifica di', lead: 'Nulla è andato perso di ciò che ha scritto. Confronti le due versioni e decida se andare avanti: i campi che lei non ha toccato restano come li ha lasciati l’altra persona.', field: 'Campo', base: 'Quando ha iniziato', now: 'Ora nel registro', mine: 'Ciò che ha scritto', contested: 'cambiato da entrambi', goOn: 'Vai avanti con la mia versione', takeTheirs: 'Abbandona la mia versione', name: 'Denominazione', seat: 'Sede', taxCode: 'Codice fiscale', iban: 'IBAN', partners: 'Partner', localisation: 'Localizzazione' },
  en: { title: 'The hub has changed in the meantime', who: 'Last changed by', lead: 'Nothing of what you typed is lost. Compare the two versions and decide whether to go on: fields that you did not touch stay as the other person left them.', field: 'Field', base: 'When you began', now: 'Now in the book', mine: 'What you typed', contested: 'changed by both', goOn: 'Go on with my version', takeTheirs: 'Give my version up', name: 'Legal name', seat: 'Seat', taxCode: 'Tax code', iban: 'IBAN', partners: 'Partners', localisation: 'Localisation' },
});

function inWords(field: HubField, texts: HubTexts): string {
  if (field === 'partners') return texts.partners.map(({ name, taxCode }) => `${name} (${taxCode})`).join('; ') || '—';
  if (field === 'localisation') return texts.localisation.map(({ region, percent }) => `${REGION_NAMES[region] ?? region} ${percent}\u00a0%`).join('; ') || '—';
  return texts[field] || '—';
}

/** Two people have changed the same hub: who, what, and which of the two shall stand. */
export function MeanwhileNotice({ code, base, now, mine, onGoOn, onTakeTheirs }: { code: string; base: HubTexts; now: HubTexts; mine: HubTexts; onGoOn: () => void; onTakeTheirs: () => void }) {
  const texts = useTexts(TEXTS);
  const last = useLastChange(code);
  return (
    <section className="meanwhile" aria-labelledby="meanwhile-title" role="alert">
      <h2 id="meanwhile-title">{texts.title}</h2>
      {last && (
        <p>
          {texts.who} <strong><Person id={last.actor} /></strong>, <Moment of={last.recordedAt} />
          {last.reason !== null && <>: «{last.reason}»</>}
        </p>
      )}
      <p>{texts.lead}</p>
      <div className="table-frame" tabIndex={0} role="region" aria-labelledby="meanwhile-title">
        <table className="table-plain">
          <thead>
            <tr>
              {[texts.field, texts.base, texts.now, texts.mine].map((head) => <th key={head} scope="col">{head}</th>)}
            </tr>
          </thead>
          <tbody>
            {changedMeanwhile(base, now, mine).map(({ field, isContested }) => (
              <tr key={field}>
                <th scope="row">
                  {texts[field]} {isContested && <span className="badge-state badge-bad">{texts.contested}</span>}
                </th>
                <td>{inWords(field, base)}</td>
                <td>{inWords(field, now)}</td>
                <td>{inWords(field, mine)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="form-acts">
        <button type="button" className="btn btn-primary btn-sm" onClick={onGoOn}>{texts.goOn}</button>
        <button type="button" className="btn btn-outline-primary btn-sm" onClick={onTakeTheirs}>{texts.takeTheirs}</button>
      </div>
    </section>
  );
}

/** The newest entry about a hub: it is the last of its timeline. */
function useLastChange(code: string): Schema<'EntryView'> | undefined {
  return useReading('/api/v1/journal', { query: { subject: code, kind: 'hub-changed/2', limit: 100 } }).data?.items.reduce((latest, item) => (item.seq > latest.seq ? item : latest));
}
