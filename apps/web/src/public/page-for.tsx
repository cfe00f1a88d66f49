import type { TFunction } from 'i18next';
import type { ReactElement } from 'react';
import type {
  Figures,
  PublicAchievement,
  PublicDemand,
  PublicQuestions,
  SearchHit,
  SearchResult,
  Session,
  SignInOptions,
} from '../api/shapes';
import { titleIn } from '../parts/title-text';
import type { Language } from '../words/words';
import { AchievementPage } from './achievement-page';
import type { Api } from './api';
import { cityRefusalIn } from './city-refusal';
import { DemandPage } from './demand-page';
import { HomePage } from './home-page';
import { forgivingSearch } from './forgiving-search';
import { type ListKind, readList } from './list-address';
import { ListPage } from './list-page';
import { readPublicList } from './read-list';
import { readSearch } from './search-address';
import { InvitationPage } from './invitation-page';
import { SearchPage } from './search-page';
import { ConfirmPage, ForgotPage, RegisterPage, ResetPage } from './account-pages';
import { SignInPage } from './sign-in-page';

export type Page = {
  status: number;
  title: string;
  description?: string;
  main: ReactElement;
  index?: boolean;
  script?: string;
};

type Entry = { id: string; title: string; keywords: readonly string[] };

class Unavailable extends Error {}

/** Null when there is no such thing; a fault is thrown, so that it is never mistaken for absence. */
async function read<T>(api: Api, path: string): Promise<T | null> {
  const { status, body } = await api(path);
  if (status === 200) return body as T;
  if (status === 404 || status === 400) return null;
  throw new Unavailable(`${path} answered ${status}`);
}

/** A part of a page may fail alone. */
function part<T>(api: Api, path: string): Promise<T | null> {
  return read<T>(api, path).catch(() => null);
}

export async function pageFor(address: URL, api: Api, language: Language, t: TFunction): Promise<Page | null> {
  const path = address.pathname.replace(/(.)\/$/, '$1');
  if (path === '/') return homePage(api, t);
  if (path === '/search') return searchPage(address, api, t);
  if (path === '/demands') return listPage('demand', address, { api, t });
  if (path === '/achievements') return listPage('achievement', address, { api, t });
  if (path === '/sign-in') {
    const [session, options] = await Promise.all([
      part<Session>(api, '/session'),
      part<SignInOptions>(api, '/session/options'),
    ]);
    const main = (
      <SignInPage
        back={address.searchParams.get('back')}
        owesSecondStep={session?.secondFactor === 'needed'}
        cityAccount={options?.cityAccount ?? null}
        cityRefusal={cityRefusalIn(address.searchParams)}
      />
    );
    return accountPage(t('public.signIn.title'), main);
  }
  if (path === '/register') return accountPage(t('public.register.title'), <RegisterPage />);
  if (path === '/confirm') return accountPage(t('public.confirm.title'), <ConfirmPage />);
  if (path === '/forgot') return accountPage(t('public.forgot.title'), <ForgotPage />);
  if (path === '/reset') return accountPage(t('public.reset.title'), <ResetPage />);
  if (path === '/invitation') {
    const script = __BROWSER_ASSETS__.invitationScript;
    return { status: 200, title: t('invitation.title'), main: <InvitationPage />, index: false, script };
  }
  const detail = /^\/(demands|achievements)\/([\w-]{1,64})$/.exec(path);
  if (!detail?.[1] || !detail[2]) return null;
  return detail[1] === 'demands'
    ? demandPage(detail[2], address, api, language)
    : achievementPage(detail[2], api, language);
}

/** Pages for one person: no search engine has business there. */
function accountPage(title: string, main: ReactElement): Page {
  return { status: 200, title, main, index: false, script: __BROWSER_ASSETS__.signInScript };
}

async function homePage(api: Api, t: TFunction): Promise<Page> {
  const [figures, demands, achievements] = await Promise.all([
    part<Figures>(api, '/public/figures'),
    part<SearchResult>(api, '/public/search?kind=demand&limit=4'),
    part<SearchResult>(api, '/public/search?kind=achievement&limit=4'),
  ]);
  return {
    status: 200,
    title: t('public.home.title'),
    description: t('public.home.lead'),
    main: <HomePage figures={figures} demands={demands} achievements={achievements} />,
  };
}

async function searchPage(address: URL, api: Api, t: TFunction): Promise<Page> {
  const { search, result, ignored } = await forgivingSearch(api, readSearch(address.searchParams));
  return {
    status: result ? 200 : 503,
    title: search.q ? t('public.search.titleFor', { q: search.q }) : t('public.search.title'),
    main: <SearchPage search={search} result={result} ignored={ignored} />,
    index: !search.q,
  };
}

async function listPage(kind: ListKind, address: URL, { api, t }: { api: Api; t: TFunction }): Promise<Page> {
  const found = await readPublicList(api, readList(kind, address.searchParams));
  return {
    status: found.result ? 200 : 503,
    title: t(`list.public.${kind}s`),
    description: t(`list.public.${kind}sLead`),
    main: <ListPage {...found} />,
  };
}

/** The engine that matches also finds what is alike: ask it with the entry's own title and keywords. */
async function similarTo(api: Api, kind: 'demand' | 'achievement', entry: Entry): Promise<SearchHit[]> {
  const q = [entry.title, ...entry.keywords].join(' ').slice(0, 200);
  const found = await part<SearchResult>(
    api,
    `/public/search?${new URLSearchParams({ kind, q, limit: '4' }).toString()}`,
  );
  return (found?.items ?? []).filter(({ id }) => id !== entry.id).slice(0, 3);
}

async function demandPage(id: string, address: URL, api: Api, language: Language): Promise<Page | null> {
  const demand = await read<PublicDemand>(api, `/public/demands/${id}`);
  if (!demand) return null;
  const cursor = address.searchParams.get('questions');
  const page = cursor ? `?${new URLSearchParams({ cursor }).toString()}` : '';
  const [similar, questions] = await Promise.all([
    similarTo(api, 'demand', demand),
    part<PublicQuestions>(api, `/public/demands/${id}/questions${page}`),
  ]);
  return {
    status: 200,
    title: titleIn(language, demand).main,
    description: demand.background?.slice(0, 150),
    main: <DemandPage demand={demand} similar={similar} questions={questions} isFirstPage={!cursor} />,
    index: cursor ? false : undefined,
    script: questions?.asking === 'yes' ? __BROWSER_ASSETS__.askScript : undefined,
  };
}

async function achievementPage(id: string, api: Api, language: Language): Promise<Page | null> {
  const achievement = await read<PublicAchievement>(api, `/public/achievements/${id}`);
  if (!achievement) return null;
  return {
    status: 200,
    title: titleIn(language, achievement).main,
    description: achievement.summary?.slice(0, 150),
    main: <AchievementPage achievement={achievement} similar={await similarTo(api, 'achievement', achievement)} />,
  };
}
