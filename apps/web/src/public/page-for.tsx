import type { ReactElement } from 'react';
import type { Session, SignInOptions } from '../api/shapes';
import { ConfirmPage, ForgotPage, RegisterPage, ResetPage } from './account-pages';
import { alertsOffPage } from './alerts-off-page';
import { cityRefusalIn } from './city-refusal';
import { achievementPage, demandPage } from './detail-pages';
import { feedsPage, openDataPage } from './open-data-pages';
import { InvitationPage } from './invitation-page';
import { homePage, listPage, searchPage } from './list-pages';
import { type Page, part, type Visit } from './page';
import { SignInPage } from './sign-in-page';
import { statementPage } from './statement-page';

type Loader = (visit: Visit) => Page | Promise<Page>;

const pages: Readonly<Record<string, Loader>> = {
  '/': homePage,
  '/search': searchPage,
  '/demands': (visit) => listPage('demand', visit),
  '/achievements': (visit) => listPage('achievement', visit),
  '/open-data': openDataPage,
  '/feeds': feedsPage,
  '/alerts/off': alertsOffPage,
  '/sign-in': signInPage,
  '/register': (visit) => accountPage('register', <RegisterPage />, visit),
  '/confirm': (visit) => accountPage('confirm', <ConfirmPage />, visit),
  '/forgot': (visit) => accountPage('forgot', <ForgotPage />, visit),
  '/reset': (visit) => accountPage('reset', <ResetPage />, visit),
  '/invitation': ({ t }) => ({
    status: 200,
    title: t('invitation.title'),
    description: t('publicFace.about.account'),
    main: <InvitationPage />,
    address: null,
    script: __BROWSER_ASSETS__.invitationScript,
  }),
};

export async function pageFor(visit: Visit): Promise<Page | null> {
  const path = visit.address.pathname.replace(/(.)\/$/, '$1');
  const loader = Object.hasOwn(pages, path) ? pages[path] : undefined;
  if (loader) return loader(visit);
  const [, of = '', id = ''] = /^\/(demands|achievements)\/([\w-]{1,64})$/.exec(path) ?? [];
  if (of === 'demands') return demandPage(id, visit);
  if (of === 'achievements') return achievementPage(id, visit);
  return statementPage(path, visit);
}

/** Pages for one person: no search engine has business there, but at the way in. */
function accountPage(
  of: 'register' | 'confirm' | 'forgot' | 'reset' | 'signIn',
  main: ReactElement,
  { t }: Visit,
): Page {
  const description = t('publicFace.about.account');
  const script = __BROWSER_ASSETS__.signInScript;
  return { status: 200, title: t(`public.${of}.title`), description, main, address: null, script };
}

async function signInPage(visit: Visit): Promise<Page> {
  const { address, api } = visit;
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
  const page = accountPage('signIn', main, visit);
  // People look for the way in; one with a way back or a refusal is a moment of somebody's visit.
  const isTheWayIn = [...address.searchParams.keys()].every((name) => name === 'lang');
  return isTheWayIn ? { ...page, address: '/sign-in' } : page;
}
