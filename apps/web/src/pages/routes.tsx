import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import type { AchievementSummary, DemandSummary } from '../api/shapes';
import { Frame } from './frame/frame';
import { BrokenScreen, LostPage } from './frame/lost-page';
import { StartPage } from './start/start-page';

const root = createRootRoute({ component: Frame, notFoundComponent: LostPage, errorComponent: BrokenScreen });
const getParentRoute = () => root;

/** The address is the state of a list; an unknown state is refused by the server, in words. */
const withState = <State extends string>(search: Record<string, unknown>): { state?: State } =>
  typeof search['state'] === 'string' ? { state: search['state'] as State } : {};

const start = createRoute({ getParentRoute, path: '/', component: StartPage });

const ownDemands = createRoute({
  getParentRoute,
  path: '/demands',
  validateSearch: withState<DemandSummary['state']>,
  component: lazyRouteComponent(() => import('./demand/own-demands-page'), 'OwnDemandsPage'),
});
const newDemand = createRoute({
  getParentRoute,
  path: '/demands/new',
  component: lazyRouteComponent(() => import('./demand/demand-form-page'), 'NewDemandPage'),
});
const demand = createRoute({
  getParentRoute,
  path: '/demands/$id',
  component: lazyRouteComponent(() => import('./demand/demand-page'), 'DemandPage'),
});
const editDemand = createRoute({
  getParentRoute,
  path: '/demands/$id/edit',
  component: lazyRouteComponent(() => import('./demand/demand-form-page'), 'EditDemandPage'),
});
const matches = createRoute({
  getParentRoute,
  path: '/demands/$id/matches',
  component: lazyRouteComponent(() => import('./demand/matches-page'), 'MatchesPage'),
});

const ownAchievements = createRoute({
  getParentRoute,
  path: '/achievements',
  validateSearch: withState<AchievementSummary['state']>,
  component: lazyRouteComponent(() => import('./achievement/own-achievements-page'), 'OwnAchievementsPage'),
});
const newAchievement = createRoute({
  getParentRoute,
  path: '/achievements/new',
  component: lazyRouteComponent(() => import('./achievement/achievement-form-page'), 'NewAchievementPage'),
});
const achievement = createRoute({
  getParentRoute,
  path: '/achievements/$id',
  component: lazyRouteComponent(() => import('./achievement/achievement-page'), 'AchievementPage'),
});
const editAchievement = createRoute({
  getParentRoute,
  path: '/achievements/$id/edit',
  component: lazyRouteComponent(() => import('./achievement/achievement-form-page'), 'EditAchievementPage'),
});

const screening = createRoute({
  getParentRoute,
  path: '/screening',
  component: lazyRouteComponent(() => import('./screening/screening-queue-page'), 'ScreeningQueuePage'),
});
const screeningDesk = createRoute({
  getParentRoute,
  path: '/screening/$id',
  component: lazyRouteComponent(() => import('./screening/screening-desk-page'), 'ScreeningDeskPage'),
});
const reviews = createRoute({
  getParentRoute,
  path: '/reviews',
  component: lazyRouteComponent(() => import('./review/review-queue-page'), 'ReviewQueuePage'),
});
const reviewDesk = createRoute({
  getParentRoute,
  path: '/reviews/$id',
  component: lazyRouteComponent(() => import('./review/review-desk-page'), 'ReviewDeskPage'),
});
const operations = createRoute({
  getParentRoute,
  path: '/operations',
  component: lazyRouteComponent(() => import('./operations/operations-page'), 'OperationsPage'),
});

export const router = createRouter({
  basepath: '/console',
  scrollRestoration: true,
  routeTree: root.addChildren([
    start,
    ownDemands,
    newDemand,
    demand,
    editDemand,
    matches,
    ownAchievements,
    newAchievement,
    achievement,
    editAchievement,
    screening,
    screeningDesk,
    reviews,
    reviewDesk,
    operations,
  ]),
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
