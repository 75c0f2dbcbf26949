/** The page around its script and its style: one file that asks for nothing, in both languages. */
export function verifierMarkup(policy: string, css: string, script: string): string {
  return `<!doctype html>
<html lang="it">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Verifica del pacchetto di audit · Audit pack check</title>
<link rel="icon" href="data:,">
<style>${css}</style>
</head>
<body>
<a class="skip" href="#main">Vai al contenuto <span lang="en">/ Skip to content</span></a>
<header>
  <div class="slim"><div class="wide">PNRR · Missione 4 Componente 2 · Investimento 2.3</div></div>
  <div class="brand"><div class="wide">
    <p class="name">Centri di trasferimento tecnologico</p>
    <p class="tagline">Il registro delle risorse <span lang="en">· The book of the funds</span></p>
  </div></div>
</header>
<main id="main" tabindex="-1">
  <section class="card choose" aria-labelledby="title">
    <h1 id="title">Verifica del pacchetto di audit <span class="en" lang="en">Audit pack check</span></h1>
    <noscript><p class="message">Per verificare occorre JavaScript. <span lang="en">Checking needs JavaScript.</span></p></noscript>
    <p class="lead">Questa pagina ricalcola impronte, firme e somme del pacchetto su questo computer. Non usa la rete e non invia nulla.
      <span class="en" lang="en">This page computes hashes, signatures and sums of the pack again on this computer. It uses no network and sends nothing.</span></p>
    <div class="drop" id="drop">
      <p>Trascinare qui il file ZIP del pacchetto, oppure sceglierlo: <span class="en" lang="en">Drop the pack’s ZIP file here, or choose it:</span></p>
      <div class="choices">
        <label class="choice"><input type="file" id="zip" accept=".zip,application/zip"><span class="button">Scegli lo ZIP <span class="en" lang="en">Choose the ZIP</span></span></label>
        <label class="choice second"><input type="file" id="folder" webkitdirectory multiple><span class="button">Scegli la cartella estratta <span class="en" lang="en">Choose the extracted folder</span></span></label>
      </div>
      <p class="small">Il file resta sul computer. <span lang="en">The file stays on this computer.</span></p>
    </div>
  </section>
  <section class="card working" id="working" hidden>
    <label for="progress" id="doing">Verifica in corso · Checking</label>
    <progress id="progress" max="1" value="0"></progress>
  </section>
  <div id="message" class="message" role="alert" hidden></div>
  <div id="result" hidden>
    <section class="verdict" id="verdict" tabindex="-1" role="status"><p class="word" id="word"></p><p class="why" id="why"></p></section>
    <section class="card" aria-label="Che cosa è stato verificato · What was checked">
      <dl id="facts"></dl>
      <p class="compare" id="compare">Confrontare registro, ultima registrazione, impronta e chiave con quelli annotati altrove: su un rapporto, in un’attestazione conservata, in un pacchetto precedente. Solo il confronto dice che è lo stesso registro.
        <span class="en" lang="en">Compare book, entry, hash and key with those noted elsewhere: on a report, in a statement kept, in an earlier pack. Only that tells that it is the same book.</span></p>
    </section>
    <section class="card"><ol class="checks" id="checks"></ol></section>
  </div>
  <p class="foot">Le tabelle si ricalcolano dal registro. Del rapporto <code>cabina-di-regia_….xlsx</code> e dei fascicoli in <code>pagamenti/</code> si verifica l’impronta, che è firmata; dei documenti quella con cui furono allegati.
    <span class="en" lang="en">The tables are made again from the journal. Of the workbook and of the stories in <code>pagamenti/</code> the hash is checked, which is signed; of the documents that with which they were attached.</span></p>
</main>
<script>${script}</script>
</body>
</html>
`;
}
