// Trust I8 and ASVS 2.3.5: one person alone lets no organisation in.
import { faultOfUscc } from '#kernel/uscc';
import { applied, decide, taken } from '../../libs/enrolment/application.fixture';
import { aCreditCode } from '../support/credit-code';
import { RunningApi } from '../support/running-api';
import type { Visitor } from '../support/visitor';

let api: RunningApi;
let reviewer: Visitor;
let other: Visitor;
let applicant: Visitor;
beforeAll(async () => (api = await RunningApi.start()));
afterAll(() => api.stop());
beforeEach(async () => {
  [reviewer, other] = [await api.signIn('platform_reviewer'), await api.signIn('platform_reviewer')];
  applicant = await api.anybody.signIn(await api.person([]));
});

/** A code with one check character that does not fit. */
function aWrongCode(): string {
  const right = aCreditCode();
  const wrong = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'].map((sign) => right.slice(0, 17) + sign);
  const [code] = wrong.filter((one) => faultOfUscc(one) === 'uscc-check-character');
  if (!code) throw new Error('every character fits');
  return code;
}
const except = (by: Visitor, uscc: string) =>
  by.done(by.post('/uscc-exceptions', { uscc, reason: '登记机关发码时的差错', proof: '营业执照编号 2031' }));
const refused = { status: 403, body: { code: 'enrolment.own-application' } };

describe('whoever excepted a wrong credit code', () => {
  it('neither takes nor passes the application that it let through; another reviewer does', async () => {
    const uscc = aWrongCode();
    await except(reviewer, uscc);
    const { id, version } = await applied(applicant, { uscc });
    expect(await reviewer.post(`/applications/${id}/verification`, { version })).toMatchObject(refused);
    const { body } = await reviewer.get<{ allowedActions: string[] }>(`/verification-queue/${id}`);
    expect(body.allowedActions).toEqual([]);
    const held = await other.done(other.post(`/applications/${id}/verification`, { version }));
    expect(await decide(reviewer, held, 'pass')).toMatchObject(refused);
    await other.done(decide(other, held, 'pass'));
  });

  it('does not by withdrawing the exception once the application is in', async () => {
    const uscc = aWrongCode();
    const { id } = await except(reviewer, uscc);
    const application = await applied(applicant, { uscc });
    const withdrawal = { version: 1, reason: '已核对完毕' };
    await reviewer.done(reviewer.post(`/uscc-exceptions/${id}/withdrawal`, withdrawal));
    const { version } = application;
    expect(await reviewer.post(`/applications/${application.id}/verification`, { version })).toMatchObject(refused);
  });

  it('does not by taking the case first and excepting the code that it is amended to', async () => {
    const held = await taken(reviewer, applicant);
    const returned = await reviewer.done(decide(reviewer, held, 'return', ['return.proof_unreadable']));
    const uscc = aWrongCode();
    await except(reviewer, uscc);
    const { body } = await applicant.get<object & { files: { id: string }[] }>(`/applications/${held.id}`);
    const form = { uscc, name: '改过代码的单位', kind: 'enterprise', post: '研发总监' };
    const fileIds = body.files.map((file) => file.id);
    const again = await applicant.done(
      applicant.put(`/applications/${held.id}`, { ...form, fileIds, version: returned.version }),
    );
    const { version } = again;
    expect(await reviewer.post(`/applications/${held.id}/verification`, { version })).toMatchObject(refused);
  });
});
