import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documented } from '#platform/http/policy.decorator';
import { RoutePolicies } from '#platform/http/route-policies';
import { RunningApi } from '../../test/support/running-api';

interface Operation {
  readonly operationId: string;
  readonly 'x-policy'?: object;
}

/** What is mounted and stands in no contract, each for a reason: probes, pages for people, what robots look for. */
const undocumented = [
  ...['GET /healthz', 'GET /readyz', 'GET /console', 'GET /console*', 'GET *'],
  ...['GET /robots.txt', 'GET /sitemap.xml', 'GET /sitemaps/:part', 'GET /feeds/:feed'],
  ...['GET /open-data/openapi.json', 'GET /open-data/:file'],
  // What a mailbox posts by itself (RFC 8058), to the address of the page that its letter names.
  'POST /alerts/off',
];
/** Pages of the operator that come whole from elsewhere, behind a guard of their own (queue-pages.http.spec.ts). */
const boardOfQueues = /^[A-Z]+ \/queues(\/|$)/;

let webRoot: string;
let api: RunningApi;
let mounted: string[];
let operations: Map<string, Operation>;
beforeAll(async () => {
  webRoot = mkdtempSync(join(tmpdir(), 'jiqiao-contract-'));
  mkdirSync(join(webRoot, 'assets'));
  writeFileSync(join(webRoot, 'ssr.js'), `module.exports = { render: async () => ({ status: 200, html: '' }) };`);
  writeFileSync(join(webRoot, 'assets/a.js'), '');
  writeFileSync(join(webRoot, 'console.html'), '<html lang="zh-CN"></html>');
  api = await RunningApi.start({ webRoot });
  mounted = routesIn(api.app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false }));
  const { paths } = JSON.parse(readFileSync(join(__dirname, 'openapi.json'), 'utf8')) as {
    paths: Record<string, Record<string, Operation>>;
  };
  operations = new Map(
    Object.entries(paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]) => [
        `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`,
        operation,
      ]),
    ),
  );
});
afterAll(async () => {
  await api.stop();
  rmSync(webRoot, { recursive: true });
});

/** Fastify draws its routes as a tree, four columns a level; HEAD comes with every GET. */
function routesIn(tree: string): string[] {
  const above: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const [, branch = '', part = '', methods = ''] = /^([│├└─\s]*)(\S+)(?: \(([A-Z, ]+)\))?$/.exec(line) ?? [];
    if (!part) return [];
    const level = branch.length / 4 - 1;
    above.splice(level, Infinity, part);
    const known = methods.split(', ').filter((method) => method !== '' && method !== 'HEAD');
    return known.map((method) => `${method} ${above.join('').replace(/\/{2,}/g, '/')}`);
  });
}

describe('the contract', () => {
  it('names every route that is mounted, and none that is not', () => {
    expect(mounted.length).toBeGreaterThan(40);
    const others = mounted.filter((route) => !operations.has(route) && !boardOfQueues.test(route));
    expect(others.toSorted()).toEqual(undocumented.toSorted());
    expect([...operations.keys()].filter((route) => !mounted.includes(route))).toEqual([]);
  });

  it('says of every operation who may call it, on what, in which states and with which token', () => {
    const said = new Map([...operations.values()].map((operation) => [operation.operationId, operation['x-policy']]));
    expect(said.size).toBe(operations.size);
    const asDocumented = ({ path }: { path: string }) => !/^\/?(healthz|readyz|metrics)$/.test(path);
    for (const { operation, policy } of api.get(RoutePolicies).routes.filter(asDocumented))
      expect({ operation, policy: said.get(operation) }).toEqual({
        operation,
        policy: JSON.parse(JSON.stringify(documented(policy))) as object,
      });
  });
});
