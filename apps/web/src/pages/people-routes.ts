import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { cityOutcomeIn } from './account/city-outcome';
import { notificationsSearch } from './notifications/notifications-search';
import { organisationsSearch } from './organisations/organisations-search';
import { peopleSearch } from './people/people-search';
import { getParentRoute } from './root-route';

const joining = createRoute({
  getParentRoute,
  path: '/joining',
  component: lazyRouteComponent(() => import('./joining/joining-page'), 'JoiningPage'),
});

const newApplication = createRoute({
  getParentRoute,
  path: '/joining/new',
  component: lazyRouteComponent(() => import('./joining/new-application-page'), 'NewApplicationPage'),
});

const application = createRoute({
  getParentRoute,
  path: '/joining/$id',
  component: lazyRouteComponent(() => import('./joining/application-page'), 'ApplicationPage'),
});

const account = createRoute({
  getParentRoute,
  path: '/account',
  validateSearch: cityOutcomeIn,
  component: lazyRouteComponent(() => import('./account/account-page'), 'AccountPage'),
});

const notifications = createRoute({
  getParentRoute,
  path: '/notifications',
  validateSearch: notificationsSearch,
  component: lazyRouteComponent(() => import('./notifications/notifications-page'), 'NotificationsPage'),
});

const members = createRoute({
  getParentRoute,
  path: '/members',
  component: lazyRouteComponent(() => import('./members/members-page'), 'MembersPage'),
});

const mandates = createRoute({
  getParentRoute,
  path: '/mandates',
  component: lazyRouteComponent(() => import('./mandates/mandates-page'), 'MandatesPage'),
});

const people = createRoute({
  getParentRoute,
  path: '/people',
  validateSearch: peopleSearch,
  component: lazyRouteComponent(() => import('./people/people-page'), 'PeoplePage'),
});

const person = createRoute({
  getParentRoute,
  path: '/people/$id',
  component: lazyRouteComponent(() => import('./people/person-page'), 'PersonPage'),
});

const organisations = createRoute({
  getParentRoute,
  path: '/organisations',
  validateSearch: organisationsSearch,
  component: lazyRouteComponent(() => import('./organisations/organisations-page'), 'OrganisationsPage'),
});

const creditCodes = createRoute({
  getParentRoute,
  path: '/credit-codes',
  component: lazyRouteComponent(() => import('./organisations/credit-codes-page'), 'CreditCodesPage'),
});

/** Who is who, who joins, and who acts for whom. */
export const peopleRoutes = [
  joining,
  newApplication,
  application,
  account,
  notifications,
  members,
  mandates,
  people,
  person,
  organisations,
  creditCodes,
] as const;
