import type { Statement } from '../../journal/index.js';
import { PACK_FILES } from '../verifier/seal.js';
import type { PackQuestion } from '../verifier/tables.js';

/** What the two covering letters speak of. */
export interface PackFacts {
  question: PackQuestion;
  statement: Statement & { signed: NonNullable<Statement['signed']> };
  workbook: string;
  /** How many payments of the period there are, and how many were drawn. */
  payments: number;
  drawn: number;
  documents: number;
  /** Whether the book is a demonstration. */
  demonstration: boolean;
}

/** `LEGGIMI.txt` */
export function leggimi(facts: PackFacts): string {
  const { question, statement, workbook, payments, drawn, documents } = facts;
  const { asOf, from, to, seed, lateDays } = question;
  return lines(`PACCHETTO DI AUDIT
PNRR M4C2I2.3 · Centri di trasferimento tecnologico · il registro delle risorse
${facts.demonstration ? '\nDIMOSTRAZIONE — dati sintetici: importi, soggetti e pagamenti sono inventati e non descrivono fatti reali.\n' : ''}
Situazione al ${asOf}, come nota alla registrazione ${question.seq}.
Periodo di pagamenti ed estratti: dal ${from ?? 'principio'} al ${to ?? asOf}.

  registro               ${question.book}
  ultima registrazione   ${question.seq}, ${statement.recordedAt}
  impronta               ${question.hash}
  chiave di firma        ${statement.signed.key}

Confrontare questi quattro valori con quelli annotati altrove: su un rapporto, in un’attestazione conservata, in un
pacchetto precedente. Le verifiche qui sotto dicono che il pacchetto è integro e coerente; solo il confronto dice che è
lo stesso registro di allora.


COME SI VERIFICA

1. Con un doppio clic. Aprire verifica.html con un browser qualsiasi, anche senza rete, e scegliere il file ZIP. La pagina
   non chiama nessuno: ricalcola impronte, firme e somme sul computer e dice VERIFICATO o NON VERIFICATO, nominando ogni
   cosa che non corrisponde. Per non doversi fidare della pagina di questo pacchetto usare quella di un’altra copia della
   stessa versione (${question.softwareVersion}): è la stessa, byte per byte.

2. A mano, le impronte dei file (su Windows: certutil -hashfile FILE SHA256):

     sha256sum -c SHA256SUMS

3. A mano, la firma del pacchetto, con OpenSSL 3:

${signatureCommands(facts)}
   Risposta attesa: Signature Verified Successfully.

4. A mano, una registrazione (qui l’ultima): si ottiene l’impronta scritta sopra. Ogni riga contiene l’impronta della
   precedente, perciò l’ultima risponde di tutte.

     tail -n 1 registro.ndjson | sed 's/^{"entry"://; s/,"hash":"[0-9a-f]*"}$//' | tr -d '\\n' | sha256sum


CHE COSA C’È

  registro.ndjson             il registro intero, una registrazione per riga, con la sua impronta
  registro.csv                lo stesso in tabella
  movimenti.csv               ogni movimento di denaro fino al ${asOf}: importo, da quale conto, a quale conto, per che cosa
  totali.csv                  le cifre della situazione e del rapporto, con la loro formula, e il saldo di ogni conto: il saldo è
                              la somma di movimenti.csv in «a» meno quella in «da»
  ${workbook}
                              il rapporto della Cabina di regia, con le stesse cifre
  campione.csv                i pagamenti del periodo (${payments}) e quali sono stati estratti (${drawn})
  pagamenti/                  per ogni pagamento estratto la storia intera: chi, quando, perché, quattro occhi
  rifiuti-quattro-occhi.csv   tentativi rifiutati: chi proponeva e voleva anche approvare, chi non aveva il ruolo
  ruoli.csv                   persone aggiunte e cambi di ruolo
  storni.csv                  storni proposti, decisi, eseguiti
  registrazioni-tardive.csv   registrate ${lateDays} giorni o più dopo il giorno di effetto
  atti-operatore.csv          atti di chi gestisce la macchina, dalla riga di comando
  documenti.csv               i documenti allegati nel periodo o che riguardano un pagamento estratto (la sua concessione con
                              riduzioni e modifiche, i suoi storni e recuperi, il suo soggetto attuatore con le modifiche), anche
                              se dichiarati allegati per errore
  documenti/                  il loro contenuto (${documents} file), col nome della sua impronta SHA-256
  chiavi.json                 le chiavi pubbliche che il registro nomina; chiave-in-vigore.pem è l’ultima
  attestazione.json           l’ultima registrazione, firmata
  pacchetto.json              che cosa è stato chiesto
  SHA256SUMS, SHA256SUMS.sig  le impronte di tutti i file, e la loro firma

Negli estratti sta ciò che ha effetto nel periodo o vi è stato registrato. Le tabelle usano punto e virgola e virgola
decimale; un testo che un foglio di calcolo prenderebbe per una formula è preceduto da un apostrofo. Le persone compaiono
col loro codice (P-56): a chi corrisponda lo dice l’amministrazione.


COME SONO STATI ESTRATTI I PAGAMENTI

Di ogni pagamento del periodo, anche se poi stornato, si calcola SHA-256 di «seme:pagamento»; si mettono le impronte in
ordine crescente e si prendono le prime ${question.sample}. Il seme è ${seed}. Per rifarlo:

     printf '%s:%s' '${seed}' D-57 | sha256sum


I CONTI

Di una concessione G: O = grant:G:outstanding (da erogare), R = grant:G:reserved (in corso), P = grant:G:paid (erogato),
T = grant:G:to-recover (da recuperare), C = quanto è uscito da T (recuperato). Concesso = O + R + P + T; erogato = P + T + C;
erogato netto = P + T. Di una linea X: assegnato = da concedere + economie + restituito + concesso. Dotazione = non
ripartito + assegnato di tutte le linee.
`);
}

/** `README.txt` */
export function readme(facts: PackFacts): string {
  const { question, statement, workbook, payments, drawn, documents } = facts;
  const { asOf, from, to, seed, lateDays } = question;
  return lines(`AUDIT PACK
PNRR M4C2I2.3 · Technology transfer centres · the book of the funds
${facts.demonstration ? '\nDEMONSTRATION — synthetic data: amounts, bodies and payments are invented and describe no real facts.\n' : ''}
As of ${asOf}, as known at entry ${question.seq}.
Period of payments and extracts: from ${from ?? 'the beginning'} to ${to ?? asOf}.

  book          ${question.book}
  last entry    ${question.seq}, ${statement.recordedAt}
  hash          ${question.hash}
  signing key   ${statement.signed.key}

Compare these four with what was noted elsewhere: on a report, in a statement kept, in an earlier pack. The checks below
tell that the pack is whole and consistent; only the comparison tells that it is the same book.


HOW TO CHECK IT

1. With a double click. Open verifica.html in any browser, also offline, and choose the ZIP file. The page calls nobody: it
   computes hashes, signatures and sums again on the computer and says VERIFICATO (verified) or NON VERIFICATO (not
   verified), naming whatever does not agree. So as not to trust the page of this pack, use that of another copy of the
   same version (${question.softwareVersion}): it is the same to the byte.

2. By hand, the hashes of the files (on Windows: certutil -hashfile FILE SHA256):

     sha256sum -c SHA256SUMS

3. By hand, the signature of the pack, with OpenSSL 3:

${signatureCommands(facts)}
   It answers: Signature Verified Successfully.

4. By hand, one entry (here the last one): what comes out is the hash above. Each line holds the hash of the one before, so
   the last one vouches for all.

     tail -n 1 registro.ndjson | sed 's/^{"entry"://; s/,"hash":"[0-9a-f]*"}$//' | tr -d '\\n' | sha256sum


WHAT IS IN IT

  registro.ndjson             the whole journal, one entry a line, with its hash
  registro.csv                the same as a table
  movimenti.csv               every movement of money up to ${asOf}: amount, from which account, to which, for what
  totali.csv                  the figures of the overview and the report with their formula, and each account's balance: the
                              sum of movimenti.csv in "a" (to) less that in "da" (from)
  ${workbook}
                              the workbook of the Cabina di regia, with the same figures
  campione.csv                the payments of the period (${payments}), and which were drawn (${drawn})
  pagamenti/                  the whole story of each payment drawn: who, when, why, four eyes
  rifiuti-quattro-occhi.csv   refused attempts: to approve one's own proposal, or without the role
  ruoli.csv                   people added and changes of roles
  storni.csv                  reversals proposed, decided, executed
  registrazioni-tardive.csv   recorded ${lateDays} days or more after the day of their effect
  atti-operatore.csv          acts of whoever operates the machine, on the command line
  documenti.csv               the documents attached in the period or that belong to a payment drawn (its grant with reductions
                              and changes, its reversals and recoveries, its hub with its changes), also those declared attached
                              by mistake
  documenti/                  their content (${documents} files), named by its SHA-256
  chiavi.json                 the public keys that the journal names; chiave-in-vigore.pem is the last one
  attestazione.json           the last entry, signed
  pacchetto.json              what was asked for
  SHA256SUMS, SHA256SUMS.sig  the hashes of all files, and their signature

The extracts hold what takes effect in the period or was recorded in it. Tables have semicolons and decimal commas; a text
that a spreadsheet would take for a formula follows an apostrophe. People stand by their codes (P-56): the administration
tells who they are.


HOW THE PAYMENTS WERE DRAWN

Of each payment of the period, also if it was reversed later, the SHA-256 of "seed:payment" is computed; in ascending order
of these the first ${question.sample} are taken. The seed is ${seed}. To do it again:

     printf '%s:%s' '${seed}' D-57 | sha256sum


THE ACCOUNTS

Of a grant G: O = grant:G:outstanding, R = grant:G:reserved, P = grant:G:paid, T = grant:G:to-recover, C = what has gone out of T
(recovered). Granted = O + R + P + T; paid = P + T + C; net paid = P + T. Of a tranche X: allocated = available + to
reprogramme + returned + granted. Total = unallocated + allocated of all tranches.
`);
}

/** The text that was signed is canonical JSON with the hash of SHA256SUMS in its place. */
function signatureCommands({ question: { book, seq, hash } }: PackFacts): string {
  const text = `{"book":"${book}","hash":"${hash}","seq":${seq},"sums":"%s","what":"pnrr-pack/1"}`;
  return `     printf '${text}' \\
       "$(sha256sum SHA256SUMS | cut -c1-64)" > /tmp/testo
     base64 -d SHA256SUMS.sig > /tmp/firma
     openssl pkeyutl -verify -pubin -inkey chiave-in-vigore.pem -rawin -in /tmp/testo -sigfile /tmp/firma
`;
}

/** Both letters name every file of a pack; lines end as the Notepad of Windows ends them. */
function lines(text: string): string {
  const forgotten = PACK_FILES.filter((name) => !/^(LEGGIMI|README)\.txt$/.test(name) && !text.includes(name));
  if (forgotten.length > 0) throw new Error(`the letter does not speak of ${forgotten.join(', ')}`);
  return text.replace(/\n/g, '\r\n');
}
