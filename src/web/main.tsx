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
import { figuresOfToday, whoIsHere } from './api/opening.js';
import { makeQueryClient, readFrom } from './api/reading.js';
import { LanguageProvider } from './language/language.js';
import { SessionProvider, type CurrentSession } from './session/session.js';
import { Application } from './shell/application.js';
import { NoticesProvider } from './shell/notices.js';
import { applyTheme, printByDay } from './shell/theme.js';

applyTheme();
printByDay();
const client = makeQueryClient();

/** Drawn once who is signed in is known, and what they see first, so that nothing is drawn twice; where an answer is late, without it. */
function draw(known: CurrentSession | null): void {
  const root = document.getElementById('app');
  if (!root) return;
  createRoot(root).render(
    <StrictMode>
      <LanguageProvider>
        <QueryClientProvider client={client}>
          <NoticesProvider>
            <SessionProvider opening={whoIsHere} known={known}>
              <Application />
            </SessionProvider>
          </NoticesProvider>
        </QueryClientProvider>
      </LanguageProvider>
    </StrictMode>,
  );
}

const figures = figuresOfToday.then(
  (asked) => asked && Promise.all([readFrom(client, '/api/v1/overview', { query: {} }, asked.overview), readFrom(client, '/api/v1/overview/course', { query: {} }, asked.course)]),
);
const PATIENCE_MS = 200;
const patience = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE_MS, null));
const inTime = <T,>(answer: Promise<T>): Promise<T | null> => Promise.race([answer.catch(() => null), patience]);
void Promise.all([inTime(whoIsHere), inTime(figures)]).then(([known]) => draw(known));
