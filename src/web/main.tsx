import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import 'bootstrap-italia/dist/css/bootstrap-italia.min.css';
import './styles/fonts.css';
import './styles/theme.css';
import './styles/pages.css';
import './styles/charts.css';
import './styles/registers.css';
import './styles/reports.css';
import './styles/history.css';
import './styles/administration.css';
import './styles/session.css';
import { call } from './api/client.js';
import { makeQueryClient, readAhead } from './api/reading.js';
import { LanguageProvider } from './language/language.js';
import { SessionProvider, type CurrentSession } from './session/session.js';
import { Application } from './shell/application.js';
import { NoticesProvider } from './shell/notices.js';
import { applyTheme, printByDay } from './shell/theme.js';

applyTheme();
printByDay();
const client = makeQueryClient();
const opening = call('get', '/api/v1/sessions/current');
// Where most people come in: code and figures are on their way before anything is drawn.
const atQuadro = location.pathname === '/';
if (atQuadro) void import('./quadro/quadro-page.js');
const answered = opening.then(
  (answer) => {
    if (atQuadro && answer.me && location.search === '') for (const path of ['/api/v1/overview', '/api/v1/overview/course'] as const) readAhead(client, path, { query: {} });
    return answer;
  },
  () => null,
);

/** Drawn once who is signed in is known, so that nothing is drawn twice; where the answer is late, without it. */
function draw(known: CurrentSession | null): void {
  const root = document.getElementById('app');
  if (!root) return;
  createRoot(root).render(
    <StrictMode>
      <LanguageProvider>
        <QueryClientProvider client={client}>
          <NoticesProvider>
            <SessionProvider opening={opening} known={known}>
              <Application />
            </SessionProvider>
          </NoticesProvider>
        </QueryClientProvider>
      </LanguageProvider>
    </StrictMode>,
  );
}

const PATIENCE_MS = 200;
void Promise.race([answered, new Promise<null>((resolve) => setTimeout(resolve, PATIENCE_MS, null))]).then(draw);
