import { addDays, dayInShanghai } from '#kernel/clock';
import { CalendarQueries } from '#taxonomy';
import { aDemandForm } from '../../../test/support/forms';
import { Market } from '../../../test/support/market';
import { RunningApi } from '../../../test/support/running-api';
import type { Problem, Visitor } from '../../../test/support/visitor';
import { wideLimits } from '../../../test/support/wide-limits';
import { waitingKinds } from '../waiting/waiting-kinds';

process.env.LIMITS = wideLimits;

interface Item {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly dueOn: string | null;
  readonly workdaysLeft: number | null;
  readonly isOverdue: boolean;
  readonly reasonCodes: readonly string[];
  readonly amount: number | null;
  readonly next: { readonly zh: string; readonly en: string };
  readonly span: readonly unknown[] | null;
}
interface Waiting {
  readonly counts: readonly { readonly kind: string; readonly total: number; readonly overdue: number }[];
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

let api: RunningApi;
let market: Market;
let enterprise: Visitor;
beforeAll(async () => {
  api = await RunningApi.start();
  market = await Market.open(api);
});
afterAll(() => api.stop());
beforeEach(async () => {
  await market.clear();
  enterprise = await api.signIn('enterprise');
});

const waiting = async (visitor: Visitor, query = '') => (await visitor.get<Waiting>(`/waiting${query}`)).body;
const kindsFor = async (visitor: Visitor) => (await waiting(visitor)).items.map(({ kind }) => kind);
const draft = (given: object = {}) => enterprise.done(enterprise.post('/demands', aDemandForm(given)));
const submitted = async (given: object = {}) => {
  const { id, version } = await draft(given);
  return enterprise.done(enterprise.post(`/demands/${id}/submission`, { version }));
};
const handedIn = (id: string, moment: string) =>
  api.query(`UPDATE demand.demand_revisions SET submitted_at = $2 WHERE demand_id = $1`, [id, moment]);

describe('what waits for an enterprise', () => {
  it('is nothing at first, and then its drafts with the one next step', async () => {
    expect(await waiting(enterprise)).toMatchObject({ items: [], counts: [], nextCursor: null });
    const { id } = await draft();
    const { items, counts } = await waiting(enterprise);
    expect(items).toMatchObject([{ kind: 'demand-ready', id, dueOn: null, workdaysLeft: null, isOverdue: false }]);
    expect(items[0]?.next).toEqual({ zh: '提交审核', en: 'Hand it in' });
    expect(items[0]?.span).toHaveLength(7);
    expect(counts).toMatchObject([{ kind: 'demand-ready', total: 1, overdue: 0 }]);
  });

  it('names the reasons of what came back', async () => {
    const { id, version } = await submitted();
    expect(await kindsFor(enterprise)).toEqual([]);
    const taken = await market.expert.done(market.expert.post(`/demands/${id}/screening`, { version }));
    const verdict = {
      version: taken.version,
      verdict: 'return',
      reasonCodes: ['return.indicator_missing'],
      reasonText: '请写明测试方法。',
    };
    const answer = await market.expert.post(`/demands/${id}/screening/decision`, verdict);
    expect([200, 201]).toContain(answer.status);
    expect((await waiting(enterprise)).items).toMatchObject([
      { kind: 'demand-returned', id, reasonCodes: ['return.indicator_missing'] },
    ]);
  });

  it('is a question with a day to answer by, and never the question of another', async () => {
    const demandId = await market.publishDemand(enterprise);
    const asker = await api.signIn('institute');
    await asker.done(asker.post(`/demands/${demandId}/questions`, { language: 'zh', text: '废液由谁处理？' }));
    const [item] = (await waiting(enterprise)).items;
    expect(item).toMatchObject({ kind: 'question', title: '废液由谁处理？', workdaysLeft: 5, isOverdue: false });
    expect(await kindsFor(asker)).toEqual([]);
    expect(await kindsFor(await api.signIn('enterprise'))).toEqual([]);
  });

  it('is a match until its last one is judged', async () => {
    const demandId = await market.publishDemand(enterprise);
    await market.publishAchievement(await api.signIn('institute'));
    await api.drain();
    expect((await waiting(enterprise)).items).toMatchObject([{ kind: 'demand-matches', id: demandId, amount: 1 }]);
    const [match] = await api.query<{ id: string }>(`SELECT id FROM matching.current_matches WHERE demand_id = $1`, [
      demandId,
    ]);
    const said = await enterprise.put(`/matches/${match?.id}/feedback`, { verdict: 'relevant' });
    expect([200, 201, 204]).toContain(said.status);
    await api.drain();
    expect(await kindsFor(enterprise)).toEqual([]);
  });
});

describe('what waits for who owns an achievement', () => {
  const matched = async (given: object) => {
    const demandId = await market.publishDemand(enterprise, given);
    const institute = await api.signIn('institute');
    const achievementId = await market.publishAchievement(institute);
    await api.drain();
    return { demandId, institute, achievementId };
  };

  it('is a need that may be answered by it, until it is answered', async () => {
    const { demandId, institute, achievementId } = await matched({});
    expect((await waiting(institute)).items).toMatchObject([
      { kind: 'achievement-interest', id: achievementId, amount: 1, next: { zh: '看需求并表态' } },
    ]);
    const [named] = (await waiting(institute)).items;
    const [texts] = await api.query<{ need: string; result: string }>(
      `SELECT n.title AS need, a.title AS result FROM demand.demand_revisions n, achievement.achievement_revisions a
        WHERE n.demand_id = $1 AND a.achievement_id = $2 AND n.state = 'published' AND a.state = 'published'`,
      [demandId, achievementId],
    );
    expect(named).toMatchObject({ title: texts?.need, about: texts?.result });
    expect(await kindsFor(await api.signIn('institute'))).toEqual([]);
    const listed = await institute.get<{ items: { matchId: string }[] }>(`/achievements/${achievementId}/interest`);
    expect(listed.body.items).toHaveLength(1);
    await institute.put(`/interest/${listed.body.items[0]?.matchId}/feedback`, { verdict: 'relevant' });
    await api.drain();
    expect(await kindsFor(institute)).toEqual([]);
  });

  it('is never a need that its owner hides from it', async () => {
    const { institute, demandId, achievementId } = await matched({});
    const shownAs = (visibility: string, invited: readonly string[] = []) =>
      api.query(
        `UPDATE demand.demand_revisions SET visibility = $2, invited_usccs = $3 WHERE demand_id = $1 AND state = 'published'`,
        [demandId, visibility, invited],
      );
    const [own] = await api.query<{ uscc: string }>(`SELECT uscc FROM identity.organisations WHERE id = $1`, [
      institute.organisationId,
    ]);
    await shownAs('invited');
    expect(await kindsFor(institute)).toEqual([]);
    await shownAs('title_only');
    expect((await waiting(institute)).items).toMatchObject([{ kind: 'achievement-interest', id: achievementId }]);
    await shownAs('invited', [own?.uscc ?? '']);
    expect(await kindsFor(institute)).toEqual(['achievement-interest']);
  });
});

describe('the queue of an expert', () => {
  it('has an old overdue case before twenty-five newer ones, counted and paged to its end', async () => {
    for (let i = 0; i < 25; i++) await submitted();
    const old = await submitted();
    await handedIn(old.id, '2026-01-05T03:00:00Z');
    const first = await waiting(market.expert);
    expect(first.items[0]).toMatchObject({ kind: 'screening', id: old.id, dueOn: '2026-01-12', isOverdue: true });
    expect(first.items[0]?.workdaysLeft).toBeLessThan(0);
    expect(first.items).toHaveLength(20);
    expect(first.counts).toMatchObject([{ kind: 'screening', total: 26, overdue: 1 }]);
    const rest = await waiting(market.expert, `?cursor=${first.nextCursor}`);
    expect(rest.nextCursor).toBeNull();
    expect(new Set([...first.items, ...rest.items].map(({ id }) => id)).size).toBe(26);
  });

  it("leaves out what is the own organisation's or was written by oneself", async () => {
    const both = await api.anybody.signIn(
      await api.person([
        { organisationId: enterprise.organisationId, roles: ['enterprise'] },
        { organisationId: await api.organisation('expert'), roles: ['expert'] },
      ]),
    );
    await submitted();
    expect(await kindsFor(both)).toEqual([]);
    expect(await kindsFor(market.expert)).toEqual(['screening']);
  });
});

describe('an office, a reviewer and those whom nothing concerns', () => {
  it('see what is theirs to do and nothing else', async () => {
    const office = await api.signIn('institute');
    const achievement = await market.publishAchievement(office);
    const soon = addDays(dayInShanghai(new Date()), 3);
    await api.query(`UPDATE achievement.achievements SET valid_until = $2 WHERE id = $1`, [achievement, soon]);
    expect((await waiting(office)).items).toMatchObject([{ kind: 'achievement-ending', id: achievement, dueOn: soon }]);
    for (const role of ['researcher', 'auditor', 'authority', 'operator', 'sysadmin', 'platform_reviewer'] as const)
      expect(await kindsFor(await api.signIn(role))).toEqual([]);
  });

  it('are told of messages that do not arrive only as operators, with what kind it is', async () => {
    await submitted();
    await api.query(
      `UPDATE platform.outbox_messages SET occurred_at = now() - interval '6 minutes', done_at = NULL
        WHERE id = (SELECT id FROM platform.outbox_messages ORDER BY occurred_at DESC LIMIT 1)`,
    );
    expect((await waiting(await api.signIn('operator'))).items).toMatchObject([{ kind: 'outbox-late', amount: 1 }]);
    expect(await kindsFor(await api.signIn('sysadmin'))).toEqual([]);
    await api.query(`UPDATE platform.outbox_messages SET done_at = now()`);
  });

  it('are told of failed messages only as operators, one row for each kind of message', async () => {
    await submitted();
    await api.query(
      `INSERT INTO platform.dead_letters (id, message_id, topic, consumer, attempts, error)
       SELECT gen_random_uuid(), id, topic, 'a.consumer', 5, 'x' FROM platform.outbox_messages ORDER BY occurred_at DESC LIMIT 1`,
    );
    expect((await waiting(await api.signIn('operator'))).items).toMatchObject([{ kind: 'dead-letters', amount: 1 }]);
    expect(await kindsFor(await api.signIn('sysadmin'))).toEqual([]);
    await api.query(`DELETE FROM platform.dead_letters`);
  });
});

describe('the list itself', () => {
  it('keeps to one kind when asked, and counts all the same', async () => {
    await draft();
    await draft({ budget: null, indicators: [] });
    const ready = await waiting(enterprise, '?kind=demand-ready');
    expect(ready.items.map(({ kind }) => kind)).toEqual(['demand-ready']);
    expect(ready.counts.reduce((sum, { total }) => sum + total, 0)).toBe(2);
  });

  it('reads every kind without a fault, for one who has all roles', async () => {
    const roles = [
      'enterprise',
      'institute',
      'researcher',
      'organisation_admin',
      'expert',
      'platform_reviewer',
      'operator',
      'sysadmin',
      'tech_manager',
    ] as const;
    const all = await api.anybody.signIn(
      await api.person([{ organisationId: await api.organisation('enterprise'), roles }]),
    );
    for (const kind of waitingKinds) expect((await waiting(all, `?kind=${kind}`)).items).toEqual(expect.any(Array));
  });

  it('refuses strangers, unknown kinds and cursors that it never gave', async () => {
    expect((await api.anybody.get<Problem>('/waiting')).status).toBe(401);
    expect((await enterprise.get<Problem>('/waiting?kind=money')).status).toBe(400);
    const forged = Buffer.from(JSON.stringify(['1e400', 'x', 1, 'y'])).toString('base64url');
    expect((await enterprise.get<Problem>(`/waiting?cursor=${forged}`)).status).toBe(400);
  });

  it('counts working days in the database as the calendar does', async () => {
    const calendar = await api.get(CalendarQueries).workCalendar();
    const days = ['2026-01-01', '2026-02-13', '2026-02-14', '2026-09-30', '2026-10-03', '2026-11-20', '2027-05-01'];
    for (const day of days)
      for (const workdays of [0, 1, 5, 22]) {
        const [row] = await api.query<{ day: string }>(`SELECT taxonomy.add_workdays($1::date, $2::int)::text AS day`, [
          day,
          workdays,
        ]);
        expect(row?.day).toBe(calendar.addWorkdays(day, workdays).day);
      }
  });
});
