import { Forbidden, NotFound, Unauthenticated, Unavailable } from '../../kernel/index.js';

export function noProvider(): NotFound {
  return new NotFound('OIDC_ISSUER', 'not-found', {
    it: 'L’accesso con il servizio del Ministero qui non è attivo: accedere con la password.',
    en: "Signing in through the ministry's service is not set up here: use your password.",
  });
}

export function providerUnreachable(): Unavailable {
  return new Unavailable('provider-unreachable', {
    it: 'Il servizio di accesso del Ministero non risponde: riprovare fra poco, o accedere con la password.',
    en: "The ministry's sign-in service does not answer: try again in a while, or sign in with your password.",
  });
}

/** What came back is not what was asked for, or the provider says no. */
export function providerRefused(): Unauthenticated {
  return new Unauthenticated('provider-refused', {
    it: 'Il servizio di accesso del Ministero non ha confermato l’accesso: ricominciare da capo.',
    en: "The ministry's sign-in service did not confirm the sign-in: begin again.",
  });
}

/** Nobody began here, or too long ago, or it was used already. */
export function signInStale(): Unauthenticated {
  return new Unauthenticated('sign-in-stale', {
    it: 'Questo accesso non è stato iniziato da qui o è scaduto (dura dieci minuti): ricominciare da capo.',
    en: 'This sign-in was not begun here or has expired (it lasts ten minutes): begin again.',
  });
}

export function emailUnverified(): Forbidden {
  return new Forbidden('email-unverified', {
    it: 'Il servizio di accesso del Ministero non indica un indirizzo e-mail verificato: rivolgersi a chi lo gestisce.',
    en: "The ministry's sign-in service gives no verified e-mail address: ask those who run it.",
  });
}

export function roleNotGiven(): Forbidden {
  return new Forbidden('provider-role-missing', {
    it: 'Il servizio di accesso del Ministero non le attribuisce alcun ruolo in questo registro: rivolgersi a un amministratore.',
    en: "The ministry's sign-in service gives you no role in this book: ask an administrator.",
  });
}

export function personUnknown(): Forbidden {
  return new Forbidden('person-unknown', {
    it: 'Nessuna persona del registro ha questo indirizzo e-mail: un amministratore deve prima aggiungerla.',
    en: 'Nobody in the book has this e-mail address: an administrator has to add the person first.',
  });
}

export function personShutOut(): Forbidden {
  return new Forbidden('person-disabled', {
    it: 'La persona è disabilitata o il suo incarico è scaduto: rivolgersi a un amministratore.',
    en: 'The person is disabled or the appointment has expired: ask an administrator.',
  });
}
