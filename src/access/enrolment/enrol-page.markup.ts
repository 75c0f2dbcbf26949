/** Both languages stand in the page: whoever opens it has told us nothing of themselves yet. */
export const ENROL_HTML = `<!doctype html>
<html lang="it">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>Primo accesso · First access</title>
<link rel="stylesheet" href="enrol/page.css">
<script src="enrol/page.js" defer></script>
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
  <section class="card" aria-labelledby="title">
    <h1 id="title">Primo accesso <span class="en" lang="en">First access</span></h1>
    <noscript><p class="message error">Per usare questa pagina occorre JavaScript. <span lang="en">This page needs JavaScript.</span></p></noscript>
    <div id="message" class="message" role="alert" hidden></div>
    <form id="form" novalidate hidden>
      <p class="lead">Scelga la password con cui accederà. Il link funziona una volta sola.
        <span class="en" lang="en">Choose the password you will sign in with. The link works once.</span></p>
      <div id="identity" hidden>
        <div class="field">
          <label for="name">Nome e cognome <span class="en" lang="en">Name and surname</span></label>
          <input id="name" name="name" autocomplete="name" maxlength="200" value="Amministratore" aria-describedby="name-error">
          <p class="wrong" id="name-error" aria-live="polite"></p>
        </div>
        <div class="field">
          <label for="email">E-mail</label>
          <input id="email" name="email" type="email" autocomplete="username" maxlength="254" value="admin@localhost" spellcheck="false" aria-describedby="email-error">
          <p class="wrong" id="email-error" aria-live="polite"></p>
        </div>
      </div>
      <div class="field">
        <label for="password">Password</label>
        <p class="hint" id="password-hint">Almeno 12 caratteri: una frase che ricorda solo lei è la scelta migliore.
          <span class="en" lang="en">At least 12 characters: a sentence that only you know is best.</span></p>
        <input id="password" name="password" type="password" autocomplete="new-password" minlength="12" maxlength="200" required aria-describedby="password-hint password-error">
        <p class="wrong" id="password-error" aria-live="polite"></p>
      </div>
      <div class="field">
        <label for="again">Ripeta la password <span class="en" lang="en">Repeat the password</span></label>
        <input id="again" name="again" type="password" autocomplete="new-password" maxlength="200" required aria-describedby="again-error">
        <p class="wrong" id="again-error" aria-live="polite"></p>
      </div>
      <div class="check">
        <input id="show" type="checkbox">
        <label for="show">Mostra le password <span class="en" lang="en">Show the passwords</span></label>
      </div>
      <button id="send" type="submit">Conferma <span class="en" lang="en">Confirm</span></button>
    </form>
    <div id="done" tabindex="-1" hidden>
      <p class="message good"><strong>Fatto.</strong> La password è impostata e lei ha già effettuato l’accesso, per 12 ore, come <strong id="who"></strong>.
        <span class="en" lang="en"><strong>Done.</strong> The password is set and you are signed in for 12 hours.</span></p>
      <p><a class="button" href="./">Continua <span class="en" lang="en">Continue</span></a></p>
    </div>
  </section>
  <p class="foot">Il link è personale. Se non l’ha chiesto lei, lo segnali a un amministratore.
    <span class="en" lang="en">The link is yours alone. If you did not expect it, tell an administrator.</span></p>
</main>
<footer class="links"><nav class="wide" aria-label="Collegamenti utili · Useful links">
  <a href="./accessibilita" data-element="accessibility-link">Dichiarazione di accessibilità <span class="en" lang="en">Accessibility statement</span></a>
  <a href="./privacy" data-element="privacy-policy-link">Informativa sulla privacy <span class="en" lang="en">Privacy notice</span></a>
</nav></footer>
</body>
</html>
`;
