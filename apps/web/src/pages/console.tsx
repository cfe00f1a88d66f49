import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import i18next from 'i18next';
import { createRoot } from 'react-dom/client';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import '../look/tokens.css';
import '../look/base.css';
import '../look/rows.css';
import '../look/span.css';
import '../look/frame.css';
import '../look/pieces.css';
import '../look/document.css';
import '../look/desk.css';
import '../look/form.css';
import '../look/matches.css';
import '../look/why.css';
import '../look/account.css';
import '../look/oversight.css';
import '../look/lists.css';
import '../look/members.css';
import '../look/wizard.css';
import '../look/picker.css';
import '../look/diff.css';
import '../look/exchange.css';
import '../look/questions.css';
import '../look/feedback.css';
import '../look/searches.css';
import '../look/rounds.css';
import '../look/notifications.css';
// Last: what is printed undoes what the screen asked for.
import '../look/print.css';
import { asProblem } from '../api/problem';
import { en } from '../words/en';
import { zh } from '../words/zh';
import { Appearance } from './frame/appearance';
import { router } from './routes';

void i18next.use(initReactI18next).init({
  lng: document.documentElement.lang === 'en' ? 'en' : 'zh',
  resources: { zh: { translation: zh }, en: { translation: en } },
  initAsync: false,
  interpolation: { escapeValue: false },
});

const queries = new QueryClient({
  defaultOptions: {
    // Always sent: offline, the notice says so; waiting in silence for a connection would look like a dead button.
    queries: {
      networkMode: 'always',
      staleTime: 10_000,
      retry: (count, error) => count < 2 && asProblem(error).mayPass,
    },
    mutations: { networkMode: 'always' },
  },
});

const place = document.getElementById('console');
if (!place) throw new Error('The console shell lacks its #console element');
createRoot(place).render(
  <I18nextProvider i18n={i18next}>
    <QueryClientProvider client={queries}>
      <Appearance>
        <RouterProvider router={router} />
      </Appearance>
    </QueryClientProvider>
  </I18nextProvider>,
);
