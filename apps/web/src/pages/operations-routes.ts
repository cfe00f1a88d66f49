import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { deadLetterSearch, outboxSearch } from './operations/operations-search';
import { periodIn } from './exposure/exposure-search';
import { auditSearch } from './oversight/audit-search';
import { getParentRoute } from './root-route';

const operations = createRoute({
  getParentRoute,
  path: '/operations',
  component: lazyRouteComponent(() => import('./operations/health-page'), 'HealthPage'),
});

const queues = createRoute({
  getParentRoute,
  path: '/operations/queues',
  component: lazyRouteComponent(() => import('./operations/queues-page'), 'QueuesPage'),
});

const outbox = createRoute({
  getParentRoute,
  path: '/operations/outbox',
  validateSearch: outboxSearch,
  component: lazyRouteComponent(() => import('./operations/outbox-page'), 'OutboxPage'),
});

const deadLetters = createRoute({
  getParentRoute,
  path: '/operations/dead-letters',
  validateSearch: deadLetterSearch,
  component: lazyRouteComponent(() => import('./operations/dead-letters-page'), 'DeadLettersPage'),
});

const heartbeats = createRoute({
  getParentRoute,
  path: '/operations/heartbeats',
  component: lazyRouteComponent(() => import('./operations/heartbeats-page'), 'HeartbeatsPage'),
});

const mails = createRoute({
  getParentRoute,
  path: '/operations/mails',
  component: lazyRouteComponent(() => import('./operations/outgoing-mails'), 'OutgoingMails'),
});

const weights = createRoute({
  getParentRoute,
  path: '/operations/weights',
  component: lazyRouteComponent(() => import('./weights/weights-page'), 'WeightsPage'),
});

const audit = createRoute({
  getParentRoute,
  path: '/audit',
  validateSearch: auditSearch,
  component: lazyRouteComponent(() => import('./oversight/audit-page'), 'AuditPage'),
});

const rounds = createRoute({
  getParentRoute,
  path: '/rounds',
  component: lazyRouteComponent(() => import('./rounds/rounds-page'), 'RoundsPage'),
});

const round = createRoute({
  getParentRoute,
  path: '/rounds/$id',
  component: lazyRouteComponent(() => import('./rounds/round-page'), 'RoundPage'),
});

const exposure = createRoute({
  getParentRoute,
  path: '/exposure',
  validateSearch: periodIn,
  component: lazyRouteComponent(() => import('./exposure/exposure-page'), 'ExposurePage'),
});

/** The machinery and its books. */
export const operationsRoutes = [
  operations,
  queues,
  outbox,
  deadLetters,
  heartbeats,
  mails,
  weights,
  audit,
  rounds,
  round,
  exposure,
] as const;
