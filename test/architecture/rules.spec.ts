import { createRequire } from 'node:module';
import { cleanTree, configFile, cruise, type Tree, type Violation } from './miniature';
import { neighbourPlants, type Plant } from './neighbour-plants';

const plants: readonly Plant[] = [
  ...neighbourPlants,
  {
    rule: 'through-the-door',
    because: 'a feature reaches into another past its door',
    files: { 'libs/matching/planted-window.ts': ['../demand/submit-demand'] },
  },
  {
    rule: 'through-the-door',
    because: 'a type is reached past the door',
    files: { 'libs/matching/planted-type.ts': ['type ../demand/demand.entity'] },
  },
  {
    rule: 'through-the-door:apps',
    because: 'an app reaches past the door',
    files: { 'apps/worker/planted-window.ts': ['../../libs/demand/submit-demand'] },
  },
  {
    rule: 'second-door-is-for-the-api',
    because: 'a command loads controllers',
    files: { 'apps/cli/planted-controllers.ts': ['#demand/http'] },
  },
  {
    rule: 'second-door-is-for-the-api',
    because: 'a feature loads controllers of another',
    files: { 'libs/matching/planted-controllers.ts': ['#demand/http'] },
  },
  {
    rule: 'door-is-for-outsiders',
    because: 'a feature uses its own door',
    files: { 'libs/identity/planted-insider.ts': ['./index'] },
  },
  {
    rule: 'no-cycles',
    because: 'two files import each other',
    files: { 'libs/demand/planted-one.ts': ['./planted-other'], 'libs/demand/planted-other.ts': ['./planted-one'] },
  },
  {
    rule: 'no-cycles',
    because: 'two files import each other for a type only',
    files: {
      'libs/demand/planted-type-one.ts': ['type ./planted-type-other'],
      'libs/demand/planted-type-other.ts': ['type ./planted-type-one'],
    },
  },
  { rule: 'pure-kernel', because: 'the kernel uses a package', files: { 'libs/kernel/planted.ts': ['typeorm'] } },
  { rule: 'pure-kernel', because: 'the kernel reads files', files: { 'libs/kernel/planted-reader.ts': ['node:fs'] } },
  {
    rule: 'quiet-domain',
    because: 'an entity is injected into',
    files: { 'libs/demand/planted.entity.ts': ['@nestjs/common'] },
  },
  {
    rule: 'quiet-domain',
    because: 'a lifecycle knows a verb',
    files: { 'libs/demand/planted.lifecycle.ts': ['./submit-demand'] },
  },
  {
    rule: 'quiet-domain',
    because: 'a refusal knows the engine room',
    files: { 'libs/demand/planted.errors.ts': ['#platform/outbox/outbox'] },
  },
  {
    rule: 'http-is-an-edge',
    because: 'a verb knows the web framework',
    files: { 'libs/demand/planted-verb.ts': ['fastify'] },
  },
  {
    rule: 'http-is-an-edge',
    because: 'a query is documented for the contract',
    files: { 'libs/demand/planted.queries.ts': ['@nestjs/swagger'] },
  },
  {
    rule: 'input-is-checked-at-the-edge',
    because: 'a verb validates by decorator',
    files: { 'libs/demand/planted-check.ts': ['class-validator'] },
  },
  {
    rule: 'http-stays-inside',
    because: 'a verb knows its request',
    files: { 'libs/demand/planted-verb-of-request.ts': ['type ./http/submit-demand.request'] },
  },
  {
    rule: 'http-stays-inside:platform',
    because: 'a verb knows how refusals are sent',
    files: { 'libs/demand/planted-sender.ts': ['#platform/http/problem.filter'] },
  },
  {
    rule: 'no-web-framework-in-the-background',
    because: 'the worker reaches the web framework in three steps',
    files: {
      'apps/worker/main.ts': ['./planted-step'],
      'apps/worker/planted-step.ts': ['#platform/live/live.controller'],
    },
  },
  {
    rule: 'platform-knows-no-feature',
    because: 'the engine room knows a feature',
    files: { 'libs/platform/outbox/planted.ts': ['#demand'] },
  },
  {
    rule: 'libs-know-no-app',
    because: 'a feature knows a process',
    files: { 'libs/demand/planted-app.ts': ['../../apps/worker/main'] },
  },
  {
    rule: 'apps-stand-alone',
    because: 'one process imports another',
    files: { 'apps/cli/planted-app.ts': ['../worker/main'] },
  },
  {
    rule: 'web-knows-no-lib',
    because: 'the web imports a type of the server',
    files: { 'apps/web/src/planted.tsx': ['type ../../../libs/kernel/money'] },
  },
  {
    rule: 'commander-is-for-the-command-line',
    because: 'a feature parses arguments',
    files: { 'libs/demand/planted-arguments.ts': ['commander'] },
  },
  {
    rule: 'pure-engine',
    because: 'the engine knows the kernel',
    files: { 'libs/matching/engine/planted.ts': ['#kernel/money'] },
  },
  {
    rule: 'pure-engine',
    because: 'the engine knows the feature around it',
    files: { 'libs/matching/engine/planted-outside.ts': ['../run-match'] },
  },
  {
    rule: 'migrations-outlive-classes',
    because: 'a migration imports an entity',
    files: { 'migrations/2-planted.ts': ['../libs/kernel/money'] },
  },
  {
    rule: 'test-code-stays-in-tests',
    because: 'the product uses a builder',
    files: { 'libs/demand/planted-builder.ts': ['./demand.factory'] },
  },
  {
    rule: 'test-code-stays-in-tests',
    because: 'the product uses a test tool',
    files: { 'libs/platform/outbox/planted-tool.ts': ['../../../test/support/test-database'] },
  },
  {
    rule: 'no-dev-dependency-in-the-product',
    because: 'the product needs what the image leaves out',
    files: { 'libs/demand/planted-dev.ts': ['jest'] },
  },
  {
    rule: 'no-orphans',
    because: 'a file knows nobody and nobody knows it',
    files: { 'libs/demand/planted-orphan.ts': [] },
  },
  {
    rule: 'nothing-forgotten',
    because: 'no process reaches a file',
    files: { 'libs/demand/planted-forgotten.ts': ['./demand.entity'] },
  },
  {
    rule: 'nothing-unresolved',
    because: 'an import leads nowhere',
    files: { 'libs/demand/planted-nowhere.ts': ['#platform/nowhere/nothing'] },
  },
  {
    rule: 'sources-not-builds',
    because: 'an import leads into the build',
    files: { 'libs/demand/planted-build.ts': ['../../dist/libs/kernel/money'], 'dist/libs/kernel/money.js': [] },
  },
];

// The reader of the rules and the checker must agree on what a rule is called.
const { forbidden } = createRequire(__filename)(configFile) as { forbidden: readonly { name: string }[] };

describe('the checker of the house rules', () => {
  // All plants grow in one tree: starting the checker for each would take as long as the rest of the tests together.
  const planted = Object.assign({}, cleanTree, ...plants.map(({ files }) => files)) as Tree;
  let found: readonly Violation[];

  beforeAll(() => {
    found = cruise(planted).violations;
  }, 30_000);

  it('passes a clean miniature of the house, and has looked at all of it', () => {
    const { violations, cruised } = cruise(cleanTree);
    expect(violations).toEqual([]);
    expect(cruised).toBeGreaterThanOrEqual(Object.keys(cleanTree).length);
  }, 30_000);

  it.each(plants.map(({ rule, because, files }) => [rule, because, Object.keys(files)[0]]))(
    '%s: refuses that %s',
    (rule, _, from) =>
      expect(found.filter((violation) => violation.from === from).map((violation) => violation.rule)).toContain(rule),
  );

  it('has a planted offence for every rule', () => {
    const named = new Set(plants.map(({ rule }) => rule));
    expect(forbidden.map(({ name }) => name).filter((name) => !named.has(name))).toEqual([]);
  });

  it('accuses only what was planted', () => {
    const guilty = new Set(plants.flatMap(({ files }) => Object.keys(files)));
    // Reachability is reported where it starts.
    const starts = new Set(['apps/api/main.ts', 'apps/worker/main.ts', 'apps/cli/main.ts']);
    expect(found.filter(({ from }) => !guilty.has(from) && !starts.has(from))).toEqual([]);
  });
});
