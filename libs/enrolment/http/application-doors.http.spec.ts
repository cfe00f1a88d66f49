import { aCreditCode } from '../../../test/support/credit-code';
import { anApplicationForm, applied, decide, taken as takenBy } from '../application.fixture';
import { RunningApi } from '../../../test/support/running-api';
import type { Visitor } from '../../../test/support/visitor';
import { uploaded } from '../../../test/support/uploads';

let api: RunningApi;
let reviewer: Visitor;
beforeAll(async () => {
  api = await RunningApi.start();
  reviewer = await api.signIn('platform_reviewer');
});
afterAll(() => api.stop());

const somebody = async () => api.anybody.signIn(await api.person([]));
const form = anApplicationForm;
const taken = (visitor: Visitor, given: object = {}) => takenBy(reviewer, visitor, given);

describe('an application', () => {
  it.each([
    ['was disabled', `UPDATE identity.people SET state = 'disabled' WHERE id = $1`],
    ['lost the role', `DELETE FROM identity.memberships WHERE person_id = $1`],
  ])('goes on with another when the reviewer who took it %s, but never with the applicant', async (_, gone) => {
    const applicant = await api.signIn('platform_reviewer');
    const { id, version } = await applied(applicant);
    const first = await api.signIn('platform_reviewer');
    const one = await first.done(first.post(`/applications/${id}/verification`, { version }));
    const [row] = await api.query<{ takenBy: string }>(
      `SELECT taken_by AS "takenBy" FROM enrolment.applications WHERE id = $1`,
      [id],
    );
    expect((await decide(reviewer, one, 'pass')).status).toBe(409);
    await api.query(gone, [row?.takenBy]);
    expect(await decide(applicant, one, 'pass')).toMatchObject({
      status: 403,
      body: { code: 'enrolment.own-application' },
    });
    const listed = await reviewer.get<{ allowedActions: string[] }>(`/verification-queue/${id}`);
    expect(listed.body.allowedActions).toContain('verify');
    expect((await decide(reviewer, one, 'reject', ['reject.not_eligible'])).status).toBe(201);
  });

  it('sent back does not come in again under the code of an organisation that has joined, or of another own one', async () => {
    const visitor = await somebody();
    const other = aCreditCode();
    await applied(visitor, { uscc: other });
    const one = await taken(visitor);
    const { version } = await reviewer.done(decide(reviewer, one, 'return', ['return.proof_unreadable']));
    const joined = await api.organisation('enterprise');
    const [row] = await api.query<{ uscc: string }>(`SELECT uscc FROM identity.organisations WHERE id = $1`, [joined]);
    const amend = (uscc?: string) => visitor.put(`/applications/${one.id}`, form({ version, uscc }));
    expect(await amend(row?.uscc)).toMatchObject({ status: 422, body: { code: 'enrolment.already-joined' } });
    expect(await amend(other)).toMatchObject({ status: 422, body: { code: 'enrolment.application-open' } });
    expect((await amend(aCreditCode())).status).toBe(200);
  });

  it('is not passed when the organisation has come in by another door meanwhile', async () => {
    const uscc = aCreditCode();
    const one = await taken(await somebody(), { uscc });
    await api.query(`UPDATE identity.organisations SET uscc = $2 WHERE id = $1`, [
      await api.organisation('enterprise'),
      uscc,
    ]);
    expect(await decide(reviewer, one, 'pass')).toMatchObject({
      status: 422,
      body: { code: 'enrolment.already-joined' },
    });
    expect((await decide(reviewer, one, 'reject', ['reject.not_eligible'])).status).toBe(201);
  });

  it('asked for twice at the same moment is asked for once', async () => {
    const visitor = await somebody();
    const uscc = aCreditCode();
    const fileIds = [await uploaded(visitor, 'application', 'a.pdf'), await uploaded(visitor, 'application', 'b.pdf')];
    const both = await Promise.all(
      fileIds.map((fileId) => visitor.post('/applications', form({ uscc, fileIds: [fileId] }))),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 422]);
  });
});
