import { exportLifecycle } from '#platform/export/export.lifecycle';
import { TestFeature } from '../../test/support/test-feature';
import { importLifecycle } from './import.lifecycle';

let feature: TestFeature;
beforeAll(async () => (feature = await TestFeature.start()));
afterAll(() => feature.stop());

it.each([
  ['imports_state', importLifecycle.states],
  ['exports_state', exportLifecycle.states],
] as const)('%s lets in the states of the lifecycle and no other', async (name, expected: readonly string[]) => {
  const [row] = await feature.query<{ rule: string }>(
    `SELECT pg_get_constraintdef(oid) AS rule FROM pg_constraint WHERE conname = $1`,
    [name],
  );
  const states = [...(row?.rule ?? '').matchAll(/'(\w+)'::text/g)].map((match) => match[1]);
  expect(states.toSorted()).toEqual([...expected].toSorted());
});
