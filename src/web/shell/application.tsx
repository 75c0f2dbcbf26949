import { Fragment, Suspense, useEffect } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { bilingual, useTexts } from '../language/language.js';
import { PageTitle } from '../parts/page-title.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { Loading } from '../parts/reading-state.js';
import { EndedSession } from '../session/ended-session.js';
import { useReturnTo } from '../session/provider-door.js';
import { SIGN_IN_PATH } from '../session/return-to.rules.js';
import { useMe, useSession } from '../session/session.js';
import { SignInPage } from '../session/sign-in-page.js';
import { Unreachable } from '../api/problem.js';
import { Boundary } from './boundary.js';
import { DemonstrationBanner } from './demonstration-banner.js';
import { Footer } from './footer.js';
import { Header } from './header.js';
import { Keys } from './keys.js';
import { Offline } from './offline.js';
import { PAGES, PUBLIC_PAGES } from './pages.js';
import { Palette } from './palette.js';
import { Reserved } from './reserved.js';

const TEXTS = bilingual({
  it: { skip: 'Vai al contenuto', notFound: 'Pagina non trovata', notFoundLead: 'Questo indirizzo non porta a nulla: usi il menu qui sopra.' },
  en: { skip: 'Skip to content', notFound: 'Page not found', notFoundLead: 'Nothing is at this address: use the menu above.' },
});

export function Application() {
  const texts = useTexts(TEXTS);
  const [path] = useLocation();
  return (
    <>
      <a className="skip-link" href="#content">
        {texts.skip}
      </a>
      <Header />
      <Offline />
      <DemonstrationBanner />
      <main id="content" tabIndex={-1}>
        <Boundary key={path}>
          <Suspense fallback={<Loading />}>
            <Content />
          </Suspense>
        </Boundary>
      </main>
      <Footer />
      <EndedSession />
      <ForThoseSignedIn />
    </>
  );
}

function ForThoseSignedIn() {
  const { session } = useSession();
  if (session.state !== 'in') return null;
  return (
    <Fragment key={session.me.id}>
      <Palette />
      <Keys />
    </Fragment>
  );
}

function Content() {
  const { session, ask } = useSession();
  useFocusOnNavigation();
  return (
    <Switch>
      {PUBLIC_PAGES.map(([path, page]) => (
        <Route key={path} path={path} component={page} />
      ))}
      <Route>
        {session.state === 'asking' && <Loading />}
        {session.state === 'unreachable' && <ProblemAlert error={new Unreachable()} onRetry={ask} />}
        {session.state === 'out' && <SignInPage />}
        {(session.state === 'in' || session.state === 'ended') && <Pages key={session.me.id} />}
      </Route>
    </Switch>
  );
}

/** Of one person: for another they begin again, so that no form or open dialog goes from hand to hand. */
function Pages() {
  const texts = useTexts(TEXTS);
  const returnTo = useReturnTo();
  const me = useMe();
  return (
    <Switch>
      <Route path={SIGN_IN_PATH}>
        <Redirect to={returnTo} replace />
      </Route>
      {PAGES.map(([path, page, needs]) =>
        needs === undefined || me.may.includes(needs) ? (
          <Route key={path} path={path} component={page} />
        ) : (
          <Route key={path} path={path}>
            <Reserved path={path} needs={needs} />
          </Route>
        ),
      )}
      <Route>
        <PageTitle lead={texts.notFoundLead}>{texts.notFound}</PageTitle>
      </Route>
    </Switch>
  );
}

/** A new page begins at its top, for eyes and for screen readers. */
function useFocusOnNavigation(): void {
  const [path] = useLocation();
  useEffect(() => {
    window.scrollTo(0, 0);
    document.getElementById('content')?.focus({ preventScroll: true });
  }, [path]);
}
