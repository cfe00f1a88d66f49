import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { listSearch } from '../parts/list/list-search';
import {
  decidedAchievementsShape,
  decidedDemandsShape,
  officeShape,
  reviewShape,
  screeningShape,
} from '../parts/list/shapes';
import { queueSearch } from './desk/queue-search';
import { getParentRoute } from './root-route';

const screening = createRoute({
  getParentRoute,
  path: '/screening',
  validateSearch: queueSearch(screeningShape, decidedDemandsShape),
  component: lazyRouteComponent(() => import('./screening/screening-queue-page'), 'ScreeningQueuePage'),
});

const screeningDesk = createRoute({
  getParentRoute,
  path: '/screening/$id',
  component: lazyRouteComponent(() => import('./screening/screening-desk-page'), 'ScreeningDeskPage'),
});

const officeQueue = createRoute({
  getParentRoute,
  path: '/office-queue',
  validateSearch: listSearch(officeShape),
  component: lazyRouteComponent(() => import('./review/office-queue-page'), 'OfficeQueuePage'),
});

const officeDesk = createRoute({
  getParentRoute,
  path: '/office-queue/$id',
  component: lazyRouteComponent(() => import('./review/office-desk-page'), 'OfficeDeskPage'),
});

const reviews = createRoute({
  getParentRoute,
  path: '/reviews',
  validateSearch: queueSearch(reviewShape, decidedAchievementsShape),
  component: lazyRouteComponent(() => import('./review/review-queue-page'), 'ReviewQueuePage'),
});

const reviewDesk = createRoute({
  getParentRoute,
  path: '/reviews/$id',
  component: lazyRouteComponent(() => import('./review/review-desk-page'), 'ReviewDeskPage'),
});

const verification = createRoute({
  getParentRoute,
  path: '/verification',
  component: lazyRouteComponent(() => import('./verification/verification-queue-page'), 'VerificationQueuePage'),
});

const verificationDesk = createRoute({
  getParentRoute,
  path: '/verification/$id',
  component: lazyRouteComponent(() => import('./verification/verification-desk-page'), 'VerificationDeskPage'),
});

const erasures = createRoute({
  getParentRoute,
  path: '/erasures',
  validateSearch: (search: Record<string, unknown>): { which?: 'open' | 'ended' } =>
    search['which'] === 'ended' ? { which: 'ended' } : {},
  component: lazyRouteComponent(() => import('./erasures/erasures-page'), 'ErasuresPage'),
});

const erasure = createRoute({
  getParentRoute,
  path: '/erasures/$id',
  component: lazyRouteComponent(() => import('./erasures/erasure-page'), 'ErasurePage'),
});

/** Where one decides on what others handed in. */
export const deskRoutes = [
  screening,
  screeningDesk,
  officeQueue,
  officeDesk,
  reviews,
  reviewDesk,
  verification,
  verificationDesk,
  erasures,
  erasure,
] as const;
