import i18next, { type i18n } from 'i18next';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import type { Session, Taxonomy } from '../api/shapes';
import { TermsProvider } from '../parts/terms';
import { en } from '../words/en';
import type { Language } from '../words/words';
import { zh } from '../words/zh';
import type { Api } from './api';
import { PageDocument } from './document';
import { BrokenPage, NotFoundPage } from './not-found-page';
import type { Page } from './page';
import { pageFor } from './page-for';
import type { RenderRequest } from './render-request';
import { VisitorProvider } from './visitor';

export type RenderedPage = { status: number; html: string };

const words: Record<Language, i18n> = { zh: wordsIn('zh'), en: wordsIn('en') };

function wordsIn(language: Language): i18n {
  const instance = i18next.createInstance();
  void instance.use(initReactI18next).init({
    lng: language,
    resources: { zh: { translation: zh }, en: { translation: en } },
    initAsync: false,
    // React escapes already.
    interpolation: { escapeValue: false },
  });
  return instance;
}

async function bodyOf<T>(api: Api, path: string): Promise<T | null> {
  const answer = await api(path);
  return answer.status === 200 ? (answer.body as T) : null;
}

export async function render(request: RenderRequest): Promise<RenderedPage> {
  const [session, taxonomy, page] = await Promise.all([
    bodyOf<Session>(request.api, '/session').catch(() => null),
    bodyOf<Taxonomy>(request.api, '/taxonomy').catch(() => null),
    readPage(request),
  ]);
  try {
    return rendered(request, page, session, taxonomy);
  } catch (fault) {
    // What was read does not fit what the page expects: the frame still stands and says so.
    request.report(fault);
    return rendered(request, brokenPage(request), session, null);
  }
}

function rendered(
  request: RenderRequest,
  page: Page,
  session: Session | null,
  taxonomy: Taxonomy | null,
): RenderedPage {
  const body = (
    <I18nextProvider i18n={words[request.language]}>
      <TermsProvider taxonomy={taxonomy}>
        <VisitorProvider value={session}>
          <PageDocument request={request} page={page} session={session} />
        </VisitorProvider>
      </TermsProvider>
    </I18nextProvider>
  );
  return { status: page.status, html: `<!doctype html>${renderToStaticMarkup(body)}` };
}

function brokenPage({ language, requestId }: RenderRequest): Page {
  return noPage(503, words[language].t('public.broken.title'), <BrokenPage requestId={requestId} />, language);
}

function noPage(status: number, title: string, main: ReactElement, language: Language): Page {
  return { status, title, description: words[language].t('publicFace.about.none'), main, address: null };
}

async function readPage(request: RenderRequest): Promise<Page> {
  const { language, api, publicUrl, operator } = request;
  const t = words[language].t;
  try {
    const address = new URL(request.url, 'http://page.invalid');
    const page = await pageFor({ address, api, language, t, publicUrl, operator });
    return page ?? noPage(404, t('public.notFound.title'), <NotFoundPage />, language);
  } catch (fault) {
    // The page says so in the same look; the server's log has the cause under the request id.
    request.report(fault);
    return brokenPage(request);
  }
}
