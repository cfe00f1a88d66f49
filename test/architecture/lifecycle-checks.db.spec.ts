import { globSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Lifecycle } from '#kernel/lifecycle';
import { PlatformModule } from '#platform/platform.module';
import { TestFeature } from '../support/test-feature';

const root = resolve(__dirname, '../..');
const lifecycles = globSync(['libs/*/*.lifecycle.ts', 'libs/platform/*/*.lifecycle.ts'], { cwd: root })
  .flatMap((file) => Object.values(jest.requireActual<Record<string, unknown>>(join(root, file))))
  .filter((value) => value instanceof Lifecycle)
  .map((lifecycle: Lifecycle<string, string>) => [lifecycle.name, lifecycle] as const);

let feature: TestFeature;
let checks: readonly string[];
beforeAll(async () => {
  feature = await TestFeature.start(PlatformModule);
  // A check on the column, or the expression that the column is generated from.
  const rows = await feature.query<{ states: string }>(
    `WITH rules (rule) AS (
       SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE contype = 'c'
       UNION ALL
       SELECT generation_expression FROM information_schema.columns WHERE column_name = 'state' AND is_generated = 'ALWAYS')
     SELECT (SELECT string_agg(found[1], ',' ORDER BY found[1])
               FROM regexp_matches(rule, '''(\\w+)''::', 'g') AS found) AS states
       FROM rules WHERE rule ~ '^CHECK \\(\\(state = ANY' OR rule ~ 'CASE'`,
  );
  checks = rows.map(({ states }) => states);
});
afterAll(() => feature.stop());

describe('the database refuses a state that no lifecycle knows', () => {
  it('reads the checks at all', () => expect(checks.length).toBeGreaterThan(5));

  it.each(lifecycles)('for the %s', (_, lifecycle) => expect(checks).toContain(lifecycle.states.toSorted().join(',')));
});
