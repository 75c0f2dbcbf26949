import { Link } from 'wouter';
import { useReading } from '../api/reading.js';
import { bilingual, useTexts } from '../language/language.js';
import { Moment } from '../parts/moments.js';
import { PageTitle } from '../parts/page-title.js';
import { Reading } from '../parts/reading-state.js';
import { saveFile } from '../parts/saving.js';
import { AuditPack } from './audit-pack.js';
import { BookVerification } from './book-verification.js';
import { statementLine } from './statement.rules.js';
import type { Schema } from '../api/client.js';

const TEXTS = bilingual({
  it: {
    title: 'Stato della catena', lead: 'Ogni registrazione porta l’impronta della precedente: chi ne cambiasse una dovrebbe riscrivere tutte le successive, e la firma e le attestazioni tenute altrove lo direbbero.', all: 'Tutto lo storico',
    head: 'La registrazione più recente', seq: 'Numero', hash: 'Impronta', recorded: 'Registrata', signature: 'Firma (Ed25519)', unsigned: 'mai firmata', key: 'Chiave', publicKey: 'Chiave pubblica', book: 'Registro',
    statements: 'Attestazioni: che cosa conservare', statementsLead: 'Conservi fuori di qui, dove chi gestisce il registro non arriva, che cosa esso dice di sé oggi. Se un giorno fosse riscritto o accorciato, a quel numero non ci sarebbe più quell’impronta.', download: 'Scarica l’attestazione di ora', keep: 'Aggiunge ogni volta una riga a un file tenuto altrove (con marca temporale, se si indica chi la rilascia):', check: 'Mette il registro di fronte a ogni riga conservata:', joined: 'Le attestazioni scaricate qui sono righe dello stesso file: le aggiunga in fondo.',
    pack: 'Il pacchetto per i revisori', packLead: 'Registrazioni, tabelle, documenti, chiavi e una pagina che verifica tutto in qualsiasi browser, senza rete.', packCommand: 'Gli stessi byte scrive, sulla macchina, chi la gestisce:', export: 'Scarica tutte le registrazioni con le impronte (NDJSON)',
  },
  en: {
    title: 'State of the chain', lead: 'Each entry carries the hash of the one before: whoever changed one would have to rewrite all that follow, and the signature and the statements kept elsewhere would tell.', all: 'The whole history',
    head: 'The newest entry', seq: 'Number', hash: 'Hash', recorded: 'Recorded', signature: 'Signature (Ed25519)', unsigned: 'never signed', key: 'Key', publicKey: 'Public key', book: 'Book',
    statements: 'Statements: what to keep', statementsLead: 'Keep elsewhere, where the book’s keeper cannot reach, what it says of itself today. If it were rewritten or shortened one day, that hash would no longer stand at that number.', download: 'Download the statement of now', keep: 'Adds a line each time to a file kept elsewhere (with a time stamp, where an authority is named):', check: 'Holds the book to each line that was kept:', joined: 'Statements downloaded here are lines of that same file: add them at its end.',
    pack: 'The pack for auditors', packLead: 'Entries, tables, documents, keys, and a page that verifies all of it in any browser, offline.', packCommand: 'The same bytes are written on the machine by whoever runs it:', export: 'Download all entries with their hashes (NDJSON)',
  },
});

const COMMANDS = {
  keep: 'pnrr witness keep attestazioni.ndjson --timestamp https://…',
  check: 'pnrr witness check attestazioni.ndjson',
  pack: 'pnrr audit-pack -o pacchetto.zip --from 2025-01-01 --to 2025-12-31 --sample 25',
} as const;

/** Whether the book is what it was: head, keys, verification now, and what to keep elsewhere. */
export function ChainPage() {
  const texts = useTexts(TEXTS);
  const head = useReading('/api/v1/journal/head');
  return (
    <>
      <PageTitle
        lead={texts.lead}
        aside={
          <Link className="btn btn-outline-primary" href="/storico">
            {texts.all}
          </Link>
        }
      >
        {texts.title}
      </PageTitle>
      <section className="page-section" aria-labelledby="head-title">
        <h2 id="head-title">{texts.head}</h2>
        <Reading of={head}>{(found) => <Head head={found} />}</Reading>
      </section>
      <BookVerification />
      <section className="page-section" aria-labelledby="statements-title">
        <h2 id="statements-title">{texts.statements}</h2>
        <p>{texts.statementsLead}</p>
        {head.data && (
          <p>
            <button type="button" className="btn btn-outline-primary" onClick={() => saveFile(statementFile(head.data))}>
              {texts.download}
            </button>
          </p>
        )}
        <p>{texts.keep}</p>
        <Command text={COMMANDS.keep} />
        <p>{texts.check}</p>
        <Command text={COMMANDS.check} />
        <p className="hint">{texts.joined}</p>
      </section>
      <section className="page-section" aria-labelledby="pack-title">
        <h2 id="pack-title">{texts.pack}</h2>
        <p>{texts.packLead}</p>
        <AuditPack />
        <p className="hint">{texts.packCommand}</p>
        <Command text={COMMANDS.pack} />
        <p>
          <a href="/api/v1/journal/export.ndjson" download>
            {texts.export}
          </a>
        </p>
      </section>
    </>
  );
}

/** To be read and copied; long ones scroll, by keyboard too. */
function Command({ text }: { text: string }) {
  return (
    <code className="command mono" tabIndex={0} role="group" aria-label={text}>
      {text}
    </code>
  );
}

function statementFile(head: Schema<'HeadView'>) {
  return { name: `attestazione_${head.seq}.ndjson`, content: new Blob([statementLine(head)], { type: 'application/x-ndjson' }) };
}

function Head({ head: { seq, hash, recordedAt, signature, key, publicKey, book } }: { head: Schema<'HeadView'> }) {
  const texts = useTexts(TEXTS);
  return (
    <dl className="facts card-plain">
      <dt>{texts.seq}</dt>
      <dd>
        <Link href={`/storico/${seq}`}>{`#${seq}`}</Link>
      </dd>
      <dt>{texts.recorded}</dt>
      <dd>
        <Moment of={recordedAt} />
      </dd>
      <dt>{texts.hash}</dt>
      <dd className="mono">{hash}</dd>
      <dt>{texts.signature}</dt>
      <dd className="mono">{signature ?? texts.unsigned}</dd>
      {key !== null && (
        <>
          <dt>{texts.key}</dt>
          <dd className="mono">{key}</dd>
          <dt>{texts.publicKey}</dt>
          <dd className="mono">{publicKey}</dd>
        </>
      )}
      <dt>{texts.book}</dt>
      <dd className="mono">{book}</dd>
    </dl>
  );
}
