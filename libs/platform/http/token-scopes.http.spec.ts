import { AchievementHttpModule } from '#achievement/http';
import { DemandHttpModule } from '#demand/http';
import { newId } from '#kernel/id';
import { tokenScopes } from '#kernel/token-scope';
import { MatchingHttpModule } from '#matching/http';
import { OverviewHttpModule } from '#overview/http';
import { TaxonomyHttpModule } from '#taxonomy/http';
import { aDemandForm } from '../../../test/support/forms';
import { addressOf, bodyOf } from '../../../test/support/policy-matrix';
import { TestApi } from '../../../test/support/test-api';
import type { Actor } from './actor';
import type { PolicyRule } from './policy.decorator';
import { type GuardedRoute, RoutePolicies } from './route-policies';

let api: TestApi;
let routes: readonly GuardedRoute[];
beforeAll(async () => {
  api = await TestApi.start(
    TaxonomyHttpModule,
    DemandHttpModule,
    AchievementHttpModule,
    MatchingHttpModule,
    OverviewHttpModule,
  );
  routes = api.get(RoutePolicies).routes.filter(({ path }) => path !== 'events' && !/healthz|readyz/.test(path));
});
afterAll(() => api.stop());

const tokenFor = ({ who }: PolicyRule, scopes: readonly string[]): Actor => {
  const roles = Array.isArray(who) ? [...who] : [];
  return { personId: newId(), organisationId: newId(), roles, scopes, label: 'token', requestId: 'test' };
};

async function codeOf(route: GuardedRoute, scopes: readonly string[]): Promise<string | undefined> {
  const answer = await api.ask<{ code?: string }>(route.method as 'GET', await addressOf(route, 'missing'), {
    as: tokenFor(route.policy, scopes),
    body: route.method === 'GET' ? undefined : bodyOf(route.operation),
  });
  return answer.status === 403 ? answer.body.code : undefined;
}

async function refusedRoutes(scopesFor: (route: GuardedRoute) => readonly string[]): Promise<string[]> {
  const codes = await Promise.all(routes.map((route) => codeOf(route, scopesFor(route))));
  return routes.filter((_, i) => codes[i] === 'scope-missing').map(({ operation }) => operation);
}

const operationsWhere = (is: (route: GuardedRoute) => boolean) => routes.filter(is).map(({ operation }) => operation);
const isForAnybody = ({ policy, method }: GuardedRoute) => policy.who === 'public' && method === 'GET';

describe('a token of an integrator', () => {
  it('without scopes reads what anybody may read, and nothing else', async () =>
    expect(await refusedRoutes(() => [])).toEqual(operationsWhere((route) => !isForAnybody(route))));

  it('with the scope of a route is let through', async () =>
    expect(await refusedRoutes(({ policy }) => (policy.token ? [policy.token] : []))).toEqual(
      operationsWhere((route) => !isForAnybody(route) && !route.policy.token),
    ));

  it('with every scope but that of a route is refused', async () =>
    expect(await refusedRoutes(({ policy }) => tokenScopes.filter((scope) => scope !== policy.token))).toEqual(
      operationsWhere((route) => !isForAnybody(route)),
    ));

  it('never judges: no route that decides on others’ objects takes one', () => {
    const deciding = routes.filter(
      ({ policy }) => policy.impartial || (policy.scope === 'any' && policy.who !== 'public'),
    );
    expect(deciding.length).toBeGreaterThan(4);
    expect(deciding.filter(({ policy }) => policy.token)).toEqual([]);
  });

  it('writes only with a scope to write', () =>
    expect(
      routes.filter(({ method, policy }) => policy.token && policy.token.endsWith(':write') !== (method !== 'GET')),
    ).toEqual([]));

  it('says which scope it lacks, in the reader’s words', async () => {
    const as = tokenFor({ who: ['enterprise'], scope: 'own' }, ['demand:read']);
    const answer = await api.ask('POST', '/demands', { as, body: aDemandForm(), language: 'en' });
    expect(answer).toMatchObject({
      status: 403,
      body: { code: 'scope-missing', title: expect.stringContaining('demand:write') as string },
    });
  });
});

describe('every scope', () => {
  it('is asked for by some route', () => {
    const asked = new Set(routes.map(({ policy }) => policy.token));
    expect(tokenScopes.filter((scope) => !asked.has(scope))).toEqual([]);
  });
});
