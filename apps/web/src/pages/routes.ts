import { createRoute, createRouter } from '@tanstack/react-router';
import { deskRoutes } from './desk-routes';
import { BrokenScreen } from './frame/lost-page';
import { marketRoutes } from './market-routes';
import { operationsRoutes } from './operations-routes';
import { peopleRoutes } from './people-routes';
import { getParentRoute, root } from './root-route';
import { StartPage } from './start/start-page';
import { startSearch } from './start/start-search';

const start = createRoute({ getParentRoute, path: '/', validateSearch: startSearch, component: StartPage });

export const router = createRouter({
  basepath: '/console',
  // Only what a page itself reads from its address goes to the server: ?lang=en or a tracking tag must not be refused.
  search: { strict: true },
  scrollRestoration: true,
  // A page that breaks leaves the frame standing: one goes on from there.
  defaultErrorComponent: BrokenScreen,
  routeTree: root.addChildren([start, ...marketRoutes, ...deskRoutes, ...peopleRoutes, ...operationsRoutes]),
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
