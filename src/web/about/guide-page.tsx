import { bilingual, useTexts } from '../language/language.js';
import { PageTitle } from '../parts/page-title.js';
import { KeyList } from '../shell/keys.js';

const TEXTS = bilingual({
  it: {
    title: 'Guida e tasti', lead: 'Come si lavora in questo registro, in breve.', keys: 'Tasti', rules: 'Le regole',
    sentences: [
      'Nulla si modifica e nulla si cancella: un errore si corregge con uno storno, e resta scritto chi, quando e perché.',
      'Chi propone non approva; chi approva un’erogazione non ne registra il pagamento. Vale per tutti, con qualunque ruolo.',
      'Il denaro di un’erogazione è riservato dal giorno della richiesta; ciò che è proposto altrove ha effetto quando è approvato.',
      'Ogni pagina mostra la situazione di oggi; con il calendario del Quadro si guarda qualsiasi giorno passato.',
      'Ciò che scrive in un modulo resta su questo computer finché non lo invia, anche se chiude la pagina o la sessione termina.',
    ],
  },
  en: {
    title: 'Guide and keys', lead: 'How one works in this book, in short.', keys: 'Keys', rules: 'The rules',
    sentences: [
      'Nothing is edited and nothing is deleted: a mistake is put right by a reversal, and who, when and why stay written.',
      'Whoever proposes does not approve; whoever approves a disbursement does not record its payment. It holds for everybody, whatever the roles.',
      'The money of a disbursement is reserved from the day of the request; what is proposed elsewhere takes effect when it is approved.',
      'Each page shows the state of today; the calendar of the Overview looks at any past day.',
      'What you write in a form stays on this computer until you send it, even if you close the page or the session ends.',
    ],
  },
});

export function GuidePage() {
  const texts = useTexts(TEXTS);
  return (
    <>
      <PageTitle lead={texts.lead}>{texts.title}</PageTitle>
      <div className="grid-two">
        <section className="card-plain">
          <h2>{texts.rules}</h2>
          <ul>
            {texts.sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
        <section className="card-plain">
          <h2>{texts.keys}</h2>
          <KeyList />
        </section>
      </div>
    </>
  );
}
