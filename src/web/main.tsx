import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import 'bootstrap-italia/dist/css/bootstrap-italia.min.css';
import './styles/fonts.css';
import './styles/theme.css';
import './styles/pages.css';
import './styles/registers.css';
import './styles/reports.css';
import './styles/history.css';
import './styles/administration.css';
import './styles/session.css';
import { makeQueryClient } from './api/reading.js';
import { LanguageProvider } from './language/language.js';
import { SessionProvider } from './session/session.js';
import { Application } from './shell/application.js';
import { NoticesProvider } from './shell/notices.js';
import { applyTheme, printByDay } from './shell/theme.js';

applyTheme();
printByDay();
const root = document.getElementById('app');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <LanguageProvider>
        <QueryClientProvider client={makeQueryClient()}>
          <NoticesProvider>
            <SessionProvider>
              <Application />
            </SessionProvider>
          </NoticesProvider>
        </QueryClientProvider>
      </LanguageProvider>
    </StrictMode>,
  );
}
