import { Link } from 'wouter';
import type { Schema } from '../api/client.js';
import { bilingual, useTexts } from '../language/language.js';
import { useMe, type Capability } from '../session/session.js';

const TEXTS = bilingual({
  it: {
    title: 'Per cominciare',
    lead: 'Il decreto è caricato; nessun denaro è ancora concesso. I passi fino alla prima erogazione:',
    people: ['Aggiungere chi lavora', 'almeno un analista, che propone, e un approvatore, che decide. Lo fa chi amministra.'],
    identify: ['Identificare i soggetti attuatori', 'ragione sociale, codice fiscale e sede, come sono negli atti. Lo fa un analista.'],
    grant: ['Proporre la prima concessione', 'con il suo decreto, il CUP e gli accordi. Lo fa un analista; un approvatore decide.'],
    request: ['Registrare la prima richiesta di erogazione', 'su una concessione in vigore. Da qui in poi questa pagina si riempie.'],
    identified: (some: number, all: number) => `${some} di ${all} identificati`,
  },
  en: {
    title: 'To begin with',
    lead: 'The decree is loaded; no money is granted yet. The steps to the first disbursement:',
    people: ['Add the people who work here', 'at least an analyst, who proposes, and an approver, who decides. An administrator does this.'],
    identify: ['Identify the hubs', 'legal name, tax code and seat, as the acts have them. An analyst does this.'],
    grant: ['Propose the first grant', 'with its decree, CUP and agreements. An analyst does this; an approver decides.'],
    request: ['Record the first request for a disbursement', 'on a grant in force. From then on this page fills.'],
    identified: (some: number, all: number) => `${some} of ${all} identified`,
  },
});

const STEPS: readonly { step: 'people' | 'identify' | 'grant' | 'request'; at: string; needs: Capability }[] = [
  { step: 'people', at: '/amministrazione', needs: 'manage-people' },
  { step: 'identify', at: '/soggetti', needs: 'identify-hubs' },
  { step: 'grant', at: '/concessioni/nuova', needs: 'propose-money' },
  { step: 'request', at: '/erogazioni/nuova', needs: 'propose-money' },
];

/** What comes next in a book in which nothing is granted yet; whoever may do a step is led to it. */
export function FirstSteps({ overview: { hubs } }: { overview: Schema<'OverviewView'> }) {
  const texts = useTexts(TEXTS);
  const { may } = useMe();
  const identified = hubs.filter(({ status }) => status !== 'provisional').length;
  return (
    <section className="first-steps page-section" aria-labelledby="first-steps-title">
      <h2 id="first-steps-title">{texts.title}</h2>
      <p>{texts.lead}</p>
      <ol>
        {STEPS.map(({ step, at, needs }) => {
          const [name = '', about = ''] = texts[step];
          return (
            <li key={step}>
              {may.includes(needs) ? <Link href={at}>{name}</Link> : <strong>{name}</strong>}: {about}
              {step === 'identify' && <span className="hint"> ({texts.identified(identified, hubs.length)})</span>}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
