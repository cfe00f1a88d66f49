import { TestFeature } from '../../test/support/test-feature';
import { organisationLifecycle } from './organisation.lifecycle';
import { personLifecycle } from './person.lifecycle';
import { usccExceptionLifecycle } from './uscc-exception.lifecycle';

let feature: TestFeature;
beforeAll(async () => (feature = await TestFeature.start()));
afterAll(() => feature.stop());

describe('the CHECK of the table lets in the states of the lifecycle and no other:', () => {
  it.each([
    ['people_state', personLifecycle.states],
    ['organisations_state', organisationLifecycle.states],
    ['uscc_exceptions_state', usccExceptionLifecycle.states],
  ])('%s', async (constraint, states) => {
    const [row] = await feature.query<{ rule: string }>(
      `SELECT pg_get_constraintdef(oid) AS rule FROM pg_constraint WHERE conname = $1`,
      [constraint],
    );
    expect([...(row?.rule ?? '').matchAll(/'(\w+)'::text/g)].map((match) => match[1]).toSorted()).toEqual(
      [...states].toSorted(),
    );
  });
});
