import { TestFeature } from '../../../test/support/test-feature';
import { accessTokenLifecycle } from './access-token.lifecycle';

let feature: TestFeature;
beforeAll(async () => (feature = await TestFeature.start()));
afterAll(() => feature.stop());

it('the table of access tokens lets in the states of the lifecycle and no other', async () => {
  const [row] = await feature.query<{ rule: string }>(
    `SELECT pg_get_constraintdef(oid) AS rule FROM pg_constraint WHERE conname = 'access_tokens_state'`,
  );
  expect([...(row?.rule ?? '').matchAll(/'(\w+)'::text/g)].map((match) => match[1]).toSorted()).toEqual(
    [...accessTokenLifecycle.states].toSorted(),
  );
});
