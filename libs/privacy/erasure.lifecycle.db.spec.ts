import { TestFeature } from '../../test/support/test-feature';
import { erasureLifecycle } from './erasure.lifecycle';

let feature: TestFeature;
beforeAll(async () => (feature = await TestFeature.start()));
afterAll(() => feature.stop());

describe('the table', () => {
  it('lets in the states of the lifecycle and no other', async () => {
    const [row] = await feature.query<{ rule: string }>(
      `SELECT pg_get_constraintdef(oid) AS rule FROM pg_constraint WHERE conname = 'erasures_state'`,
    );
    expect([...(row?.rule ?? '').matchAll(/'(\w+)'::text/g)].map((match) => match[1]).toSorted()).toEqual(
      [...erasureLifecycle.states].toSorted(),
    );
  });

  it.each([
    ['refused without a reason', `'refused', 1, now(), now(), current_date, now(), '{}'`, 'erasures_reasoned'],
    ['ended without its moment', `'done', 1, now(), now(), current_date, NULL, '{}'`, 'erasures_ended'],
    ['open with an end', `'requested', 1, now(), now(), current_date, now(), '{}'`, 'erasures_ended'],
  ])('takes none that is %s', async (_, values, constraint) => {
    await expect(
      feature.query(
        `INSERT INTO privacy.erasures
           (id, person_id, state, version, requested_at, cooling_until, due_on, ended_at, reason_codes)
         VALUES (gen_random_uuid(), gen_random_uuid(), ${values})`,
      ),
    ).rejects.toThrow(constraint);
  });
});
