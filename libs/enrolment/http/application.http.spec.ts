import { newId } from '#kernel/id';
import { aCreditCode } from '../../../test/support/credit-code';
import { anApplicationForm, applied, decide, taken as takenBy } from '../application.fixture';
import { RunningApi } from '../../../test/support/running-api';
import type { Problem, Visitor } from '../../../test/support/visitor';
import { aScan, uploaded } from '../../../test/support/uploads';

interface Shown {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly dueOn: string;
  readonly reasonCodes: string[];
  readonly organisationId: string | null;
  readonly allowedActions: string[];
  readonly files: { readonly id: string; readonly name: string }[];
}

interface Case extends Shown {
  readonly applicantName: string;
  readonly alike: { readonly uscc: string }[];
  readonly rivals: { readonly id: string }[];
}

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

const shown = async (visitor: Visitor, id: string) => (await visitor.get<Shown>(`/applications/${id}`)).body;

describe('applying that an organisation joins', () => {
  it('is open to somebody who acts for nobody, and promises a day', async () => {
    const visitor = await somebody();
    const { id } = await applied(visitor);
    const application = await shown(visitor, id);
    expect(application).toMatchObject({ state: 'submitted', allowedActions: ['withdraw'], organisationId: null });
    expect(application.dueOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(application.files).toHaveLength(1);
    const list = await visitor.get<{ items: Shown[] }>('/applications');
    expect(list.body.items.map((item) => item.id)).toEqual([id]);
  });

  it('mends the credit code as it was pasted', async () => {
    const visitor = await somebody();
    const uscc = aCreditCode();
    const { id } = await applied(visitor, { uscc: ` ${uscc.toLowerCase()} ` });
    expect(await shown(visitor, id)).toMatchObject({ uscc });
  });

  it.each([
    ['a wrong check character', { uscc: '91110000802100433A' }, 422, 'identity.uscc-wrong'],
    ['no proof', { fileIds: [] }, 422, 'enrolment.proof-missing'],
    ['a kind that may not apply', { kind: 'platform' }, 400, 'input-malformed'],
    ['a district that is none', { districtCode: '999999' }, 400, 'input-malformed'],
    ['a name of blanks', { name: '   ' }, 400, 'input-malformed'],
    ['a state of its own', { state: 'verified' }, 400, 'input-malformed'],
  ])('is refused with %s', async (_, given, status, code) => {
    const visitor = await somebody();
    const fileIds = [await uploaded(visitor, 'application')];
    const answer = await visitor.post<Problem>('/applications', form({ fileIds, ...given }));
    expect(answer).toMatchObject({ status, body: { code } });
    expect((await visitor.get<{ items: Shown[] }>('/applications')).body.items).toEqual([]);
  });

  it('takes no text for proof', async () => {
    const visitor = await somebody();
    await expect(uploaded(visitor, 'application', '说明.txt', '营业执照')).rejects.toThrow(/file-kind-unfit/);
  });

  it('is refused with a file of somebody else', async () => {
    const foreign = await uploaded(await somebody(), 'application');
    const answer = await (await somebody()).post<Problem>('/applications', form({ fileIds: [foreign] }));
    expect(answer.status).toBe(404);
  });

  it('happens once for one code, and not for an organisation that has joined', async () => {
    const visitor = await somebody();
    const uscc = aCreditCode();
    await applied(visitor, { uscc });
    const fileIds = [await uploaded(visitor, 'application')];
    expect(await visitor.post('/applications', form({ uscc, fileIds }))).toMatchObject({
      status: 422,
      body: { code: 'enrolment.application-open' },
    });
    const joined = await api.organisation('enterprise');
    const [row] = await api.query<{ uscc: string }>(`SELECT uscc FROM identity.organisations WHERE id = $1`, [joined]);
    expect(await visitor.post('/applications', form({ uscc: row?.uscc, fileIds }))).toMatchObject({
      status: 422,
      body: { code: 'enrolment.already-joined' },
    });
  });

  it('gives a repeated request the first answer', async () => {
    const visitor = await somebody();
    const fileIds = [await uploaded(visitor, 'application')];
    const body = form({ fileIds });
    const key = newId();
    const first = await visitor.post('/applications', body, { key });
    expect((await visitor.post('/applications', body, { key })).body).toEqual(first.body);
  });

  it('is nobody’s business but the applicant’s and the reviewer’s', async () => {
    const { id } = await applied(await somebody());
    const other = await somebody();
    const [file] = (await reviewer.get<Case>(`/verification-queue/${id}`)).body.files;
    expect((await other.get(`/applications/${id}`)).status).toBe(404);
    expect((await other.put(`/applications/${id}`, { ...form(), version: 1 })).status).toBe(404);
    expect((await other.get(`/verification-queue/${id}`)).status).toBe(403);
    expect((await other.get(`/files/${file?.id}/content`)).status).toBe(404);
    expect((await reviewer.get(`/files/${file?.id}/content`)).text).toBe(aScan().toString('utf8'));
  });
});

describe('verifying an organisation', () => {
  it('lets it join, with the applicant as its first administrator', async () => {
    const visitor = await somebody();
    const one = await taken(visitor, { kind: 'institute' });
    expect((await decide(reviewer, one, 'pass')).body).toMatchObject({ state: 'verified' });
    const { organisationId } = await shown(visitor, one.id);
    const session = await visitor.put<{ actingAs: { roles: string[] } }>('/session/acting-as', { organisationId });
    expect(session.body.actingAs.roles.toSorted()).toEqual(['institute', 'organisation_admin']);
    expect((await visitor.get('/achievements')).status).toBe(200);
  });

  it('is not for the applicant, whatever else they are', async () => {
    const both = await api.signIn('platform_reviewer');
    const { id, version } = await applied(both);
    expect(await both.post(`/applications/${id}/verification`, { version })).toMatchObject({
      status: 403,
      body: { code: 'enrolment.own-application' },
    });
  });

  it('belongs to the reviewer who took it', async () => {
    const one = await taken(await somebody());
    expect(await decide(await api.signIn('platform_reviewer'), one, 'pass')).toMatchObject({
      status: 409,
      body: { code: 'enrolment.taken-by-another' },
    });
  });

  it.each([
    ['return', []],
    ['return', ['reject.dissolved']],
    ['reject', ['return.name_differs']],
    ['pass', ['return.name_differs']],
    ['reject', ['reject.because']],
  ])('refuses %s for the reasons %p', async (verdict, codes) => {
    const one = await taken(await somebody());
    expect(await decide(reviewer, one, verdict, codes)).toMatchObject({
      status: 422,
      body: { code: 'enrolment.reason-missing' },
    });
  });

  it('does not skip the taking, and does not decide twice', async () => {
    const visitor = await somebody();
    const fresh = await applied(visitor);
    expect((await decide(reviewer, fresh, 'pass')).status).toBe(409);
    const one = await taken(await somebody());
    const done = await reviewer.done(decide(reviewer, one, 'reject', ['reject.dissolved']));
    expect((await decide(reviewer, done, 'pass')).body.code).toBe('illegal-move');
  });

  it('sends back with reasons; what was entered stays, and it can be handed in again', async () => {
    const visitor = await somebody();
    const one = await taken(visitor);
    await reviewer.done(decide(reviewer, one, 'return', ['return.proof_unreadable']));
    const returned = await shown(visitor, one.id);
    expect(returned).toMatchObject({ state: 'returned', reasonCodes: ['return.proof_unreadable'] });
    const fileIds = [await uploaded(visitor, 'application', 'clearer.pdf')];
    await visitor.done(visitor.put(`/applications/${one.id}`, form({ version: returned.version, fileIds })));
    expect(await shown(visitor, one.id)).toMatchObject({ state: 'submitted', reasonCodes: [] });
    expect((await shown(visitor, one.id)).files).toHaveLength(2);
  });

  it('settles the others that ask for the same organisation, and tells them why', async () => {
    const uscc = aCreditCode();
    const [winner, loser] = [await somebody(), await somebody()];
    const one = await taken(winner, { uscc });
    const other = await applied(loser, { uscc });
    const seen = await reviewer.get<Case>(`/verification-queue/${one.id}`);
    expect(seen.body.rivals.map((rival) => rival.id)).toEqual([other.id]);
    await reviewer.done(decide(reviewer, one, 'pass'));
    expect(await shown(loser, other.id)).toMatchObject({
      state: 'rejected',
      reasonCodes: ['supersede.already_joined'],
      organisationId: null,
    });
  });

  it('lets only one of two decisions win when both come at once', async () => {
    const uscc = aCreditCode();
    const [first, second] = [await taken(await somebody(), { uscc }), await taken(await somebody(), { uscc })];
    const answers = await Promise.all([decide(reviewer, first, 'pass'), decide(reviewer, second, 'pass')]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    const joined = await api.query(`SELECT 1 FROM identity.organisations WHERE uscc = $1`, [uscc]);
    expect(joined).toHaveLength(1);
  });

  it('shows every step to the applicant and to reviewers, and to nobody else', async () => {
    const visitor = await somebody();
    const one = await taken(visitor);
    await reviewer.done(decide(reviewer, one, 'return', ['return.proof_unreadable']));
    const history = (by: Visitor) =>
      by.get<{ items: { action: string; reasonCodes: string[] }[] }>(`/applications/${one.id}/history`);
    for (const by of [visitor, reviewer])
      expect((await history(by)).body.items.map(({ action, reasonCodes }) => [action, ...reasonCodes])).toEqual([
        ['return', 'return.proof_unreadable'],
        ['begin_review'],
        ['apply'],
      ]);
    expect((await history(await somebody())).status).toBe(404);
    expect((await history(await api.signIn('enterprise'))).status).toBe(404);
  });

  it('is audited from the first step to the last, and tells the applicant by mail', async () => {
    const account = await api.person([]);
    const address = `${newId()}@applicant.example`;
    await api.query(`UPDATE identity.people SET login = $2 WHERE id = $1`, [account.personId, address]);
    const one = await taken(await api.anybody.signIn({ ...account, login: address }));
    await reviewer.done(decide(reviewer, one, 'reject', ['reject.not_genuine']));
    const trail = await api.query<{ move: string }>(
      `SELECT concat_ws(' ', action, from_state, to_state) AS move FROM platform.audit_events WHERE entity_id = $1 ORDER BY at, id`,
      [one.id],
    );
    expect(trail.map(({ move }) => move)).toEqual([
      'apply submitted',
      'begin_review submitted in_review',
      'reject in_review rejected',
    ]);
    const mails = await api.query(`SELECT template FROM platform.mails WHERE person_id = $1`, [account.personId]);
    expect(mails).toEqual([{ template: 'enrolment.rejected' }]);
  });
});

describe('withdrawing an application', () => {
  it('needs a reason of its own and ends it', async () => {
    const visitor = await somebody();
    const { id, version } = await applied(visitor);
    const withdraw = (reasonCode: string) => visitor.post(`/applications/${id}/withdrawal`, { version, reasonCode });
    expect((await withdraw('reject.dissolved')).body.code).toBe('enrolment.reason-missing');
    expect((await withdraw('withdraw.no_longer_needed')).body.state).toBe('withdrawn');
    expect((await withdraw('withdraw.no_longer_needed')).status).toBe(409);
  });
});
