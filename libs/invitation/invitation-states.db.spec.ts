import { TestFeature } from '../../test/support/test-feature';
import { invitationLifecycle } from './invitation.lifecycle';

let feature: TestFeature;
beforeAll(async () => (feature = await TestFeature.start()));
afterAll(() => feature.stop());

it('lets into the table the states of the invitation’s lifecycle and no other', async () => {
  const [row] = await feature.query<{ rule: string }>(
    `SELECT pg_get_constraintdef(oid) AS rule FROM pg_constraint WHERE conname = 'invitations_state'`,
  );
  const states = [...(row?.rule ?? '').matchAll(/'(\w+)'::text/g)].map((match) => match[1]);
  expect(states.toSorted()).toEqual([...invitationLifecycle.states].toSorted());
});
