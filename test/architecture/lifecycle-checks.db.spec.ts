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
  const rows = await feature.query<{ states: string }>(
    `SELECT (SELECT string_agg(found[1], ',' ORDER BY found[1])
               FROM regexp_matches(pg_get_constraintdef(oid), '''(\\w+)''::', 'g') AS found) AS states
       FROM pg_constraint WHERE contype = 'c' AND pg_get_constraintdef(oid) ~ '^CHECK \\(\\(state = ANY'`,
  );
  checks = rows.map(({ states }) => states);
});
afterAll(() => feature.stop());

describe('the database refuses a state that no lifecycle knows', () => {
  it('reads the checks at all', () => expect(checks.length).toBeGreaterThan(5));

  it.each(lifecycles)('for the %s', (_, lifecycle) => expect(checks).toContain(lifecycle.states.toSorted().join(',')));
});
