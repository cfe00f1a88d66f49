import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import { LiveEvents } from '#platform/live/live-events';
import { MessageWorkers } from '#platform/outbox/message-workers';
import type { Parts } from '../../../test/support/drain';
import { eventually } from '../../../test/support/eventually';
import type { Problem, Visitor } from '../../../test/support/visitor';
import { NotificationScene, type ShownItem } from '../notification.scene.fixture';

interface Pair {
  readonly id: string;
  readonly matchId: string;
  readonly mutualSince: string | null;
  readonly isMutualSettled: boolean;
}
interface WaitingRow {
  readonly kind: string;
  readonly id: string;
  readonly about: string | null;
  readonly aboutEn: string | null;
  readonly amount: number | null;
}
interface Pairs {
  readonly matches: readonly Pair[];
  readonly setAside: readonly Pair[];
  readonly items: readonly Pair[];
}

let scene: NotificationScene;
let enterprise: Visitor;
let institute: Visitor;
let demand: string;
let achievement: string;
jest.setTimeout(60_000);
beforeAll(async () => (scene = await NotificationScene.open()));
afterAll(() => scene.api.stop());

const yes = { verdict: 'relevant' };
const withdrawn = { verdict: 'withdrawn' };

async function meet(given: object = {}): Promise<void> {
  enterprise = await scene.begin();
  institute = await scene.api.signIn('institute');
  achievement = await scene.market.publishAchievement(institute);
  demand = await scene.market.publishDemand(enterprise, given);
  await scene.api.drain();
}
const onDemand = async (reader = enterprise) => {
  const { matches, setAside } = (await reader.get<Pairs>(`/demands/${demand}/matches`)).body;
  return [...matches, ...setAside][0];
};
const onAchievement = async () => (await institute.get<Pairs>(`/achievements/${achievement}/interest`)).body.items[0];

async function needSays(said: object): Promise<void> {
  await enterprise.done(enterprise.put(`/matches/${(await onDemand())?.id}/feedback`, said));
  await scene.api.drain();
}
async function ownerSays(said: object): Promise<void> {
  await institute.done(institute.put(`/interest/${(await onAchievement())?.matchId}/feedback`, said));
  await scene.api.drain();
}
const mutualLines = async (of: Visitor): Promise<ShownItem[]> =>
  (await scene.told(of)).items.filter(({ kind }) => kind === 'mutual-interest');

const waitsFor = async (of: Visitor): Promise<WaitingRow[]> => {
  const { body } = await of.get<{ items: readonly WaitingRow[] }>('/waiting');
  return body.items.filter(({ kind }) => kind.endsWith('-mutual'));
};
const nameOf = async ({ organisationId }: Visitor) => {
  const [row] = await scene.api.query<{ name: string }>(`SELECT name FROM identity.organisations WHERE id = $1`, [
    organisationId,
  ]);
  return row?.name;
};
const settled = async (of: Visitor, path: string) => (await of.put<Problem>(path, undefined, { key: null })).status;

describe('a yes of both sides', () => {
  beforeEach(() => meet());

  it('is shown on both pages and told to both once, to each about its own', async () => {
    await needSays(yes);
    await ownerSays(yes);
    expect(typeof (await onDemand())?.mutualSince).toBe('string');
    expect((await onAchievement())?.mutualSince).toBe((await onDemand())?.mutualSince);
    expect(await mutualLines(enterprise)).toMatchObject([{ subject: 'demand', subjectId: demand, readAt: null }]);
    expect(await mutualLines(institute)).toMatchObject([{ subject: 'achievement', subjectId: achievement }]);
    await needSays(yes);
    await needSays(withdrawn);
    await needSays(yes);
    expect(await mutualLines(enterprise)).toHaveLength(1);
    expect(await mutualLines(institute)).toHaveLength(1);
  });

  it('is nothing while one of them alone has said it, whichever it is', async () => {
    await ownerSays(yes);
    await needSays({ verdict: 'not_relevant', reasonCode: 'too_early' });
    await needSays(withdrawn);
    expect((await onDemand())?.mutualSince).toBeNull();
    expect((await onAchievement())?.mutualSince).toBeNull();
    await ownerSays(withdrawn);
    await needSays(yes);
    expect((await onDemand())?.mutualSince).toBeNull();
    expect(await mutualLines(enterprise)).toEqual([]);
    expect(await mutualLines(institute)).toEqual([]);
  });

  it('is over once one takes it back: on both pages, and in what was not read yet', async () => {
    await needSays(yes);
    await ownerSays(yes);
    const [line] = await mutualLines(institute);
    await scene.mark(institute, line?.id, 'read');
    await ownerSays(withdrawn);
    expect((await onDemand())?.mutualSince).toBeNull();
    expect((await onAchievement())?.mutualSince).toBeNull();
    expect(await mutualLines(enterprise)).toEqual([]);
    expect(await mutualLines(institute)).toHaveLength(1);
  });

  it('is nobody else’s to know, and an expert’s yes is none of it', async () => {
    const match = (await onDemand())?.id;
    await scene.market.expert.done(scene.market.expert.put(`/matches/${match}/feedback`, yes));
    await ownerSays(yes);
    expect((await onDemand(scene.market.expert))?.mutualSince).toBeNull();
    await needSays(yes);
    expect((await onDemand())?.mutualSince).not.toBeNull();
    expect((await onDemand(scene.market.expert))?.mutualSince).toBeNull();
    for (const other of [scene.market.expert, await scene.api.signIn('institute')])
      expect(await mutualLines(other)).toEqual([]);
  });
});

describe('a yes of both sides that is taken back while it is being told', () => {
  let second: string;
  let worker: Parts;
  beforeAll(async () => (worker = await scene.api.startWorker()));
  beforeEach(async () => {
    await meet();
    await needSays(yes);
    await institute.done(institute.put(`/interest/${(await onAchievement())?.matchId}/feedback`, yes));
    second = await newest();
  });

  const newest = async () => {
    const [row] = await scene.api.query<{ id: string }>(
      `SELECT id FROM platform.outbox_messages WHERE topic = 'feedback.given' ORDER BY occurred_at DESC, id DESC LIMIT 1`,
    );
    return row?.id ?? '';
  };
  const consumer = 'notification.tell-of-mutual-interest';
  const react = (messageId: string) => worker.get(MessageWorkers).react(consumer, messageId);
  const waiting = async () => (await scene.api.query(`SELECT 1 FROM pg_locks WHERE NOT granted`)).length;

  /** The second yes is being told and held up by `hold`; meanwhile it is taken back, and that is told as well. */
  async function overtaken(hold: (tx: Tx) => Promise<unknown>): Promise<void> {
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const never = new Error('rolled back');
    let isHeld = false;
    const holding = scene.api.get(Database).transaction(async (tx) => {
      await hold(tx);
      isHeld = true;
      await held;
      throw never;
    });
    const released = expect(holding).rejects.toBe(never);
    await eventually(async () => isHeld, { what: 'it is held up' });
    const telling = react(second);
    await eventually(async () => (await waiting()) > 0, { what: 'the second yes is about to be told' });
    await institute.done(institute.put(`/interest/${(await onAchievement())?.matchId}/feedback`, withdrawn));
    let isDone = false;
    const takingBack = react(await newest()).then(() => (isDone = true));
    await eventually(async () => isDone || (await waiting()) > 1, { what: 'it is taken back, or waits for its turn' });
    letGo();
    await Promise.all([released, telling, takingBack]);
    expect([...(await mutualLines(enterprise)), ...(await mutualLines(institute))]).toEqual([]);
  }

  it('is told to nobody where it was not read yet', () =>
    overtaken((tx) =>
      tx.query(`INSERT INTO platform.inbox_messages (consumer, message_id) VALUES ($1, $2)`, [consumer, second]),
    ));

  it('is taken back after it was told where it was read already', () =>
    overtaken((tx) => scene.api.get(LiveEvents).takeTurn(tx)));
});

describe('a yes of both sides, as long as it waits', () => {
  beforeEach(async () => {
    await meet();
    await scene.api.query(`UPDATE identity.organisations SET name_en = 'Bank ' || left(id::text, 8)`);
    await needSays(yes);
  });

  it('is a row of each side that names the other in both languages, and the line under the bell names it, too', async () => {
    expect([...(await waitsFor(enterprise)), ...(await waitsFor(institute))]).toEqual([]);
    await ownerSays(yes);
    const [own, theirs] = await Promise.all([nameOf(enterprise), nameOf(institute)]);
    const toEnterprise = { kind: 'demand-mutual', id: demand, about: theirs, aboutEn: expect.stringMatching(/^Bank /) };
    expect(await waitsFor(enterprise)).toMatchObject([{ ...toEnterprise, amount: null }]);
    expect(await waitsFor(institute)).toMatchObject([{ kind: 'achievement-mutual', id: achievement, about: own }]);
    expect(await mutualLines(enterprise)).toMatchObject([{ partner: { name: theirs } }]);
    expect(await mutualLines(institute)).toMatchObject([{ partner: { name: own } }]);
    expect(await waitsFor(await scene.api.signIn('institute'))).toEqual([]);
  });

  it('ends for the side that has done with it, and begins again with another yes', async () => {
    await ownerSays(yes);
    const [ofNeed, ofOwner] = [
      `/matches/${(await onDemand())?.id}/settlement`,
      `/interest/${(await onAchievement())?.matchId}/settlement`,
    ];
    const stranger = await scene.api.signIn('institute');
    expect(await settled(stranger, ofOwner)).toBe(404);
    expect(await settled(stranger, ofNeed)).toBe(403);
    expect(await settled(await scene.api.signIn('enterprise'), ofNeed)).toBe(404);
    for (let time = 0; time < 2; time++) expect(await settled(enterprise, ofNeed)).toBe(204);
    expect((await onDemand())?.isMutualSettled).toBe(true);
    expect((await onAchievement())?.isMutualSettled).toBe(false);
    expect(await waitsFor(enterprise)).toEqual([]);
    expect(await waitsFor(institute)).toHaveLength(1);
    expect(await settled(institute, ofOwner)).toBe(204);
    expect(await waitsFor(institute)).toEqual([]);
    await ownerSays(withdrawn);
    expect(await settled(enterprise, `/matches/${(await onDemand())?.id}/settlement`)).toBe(409);
    await ownerSays(yes);
    expect(await waitsFor(enterprise)).toHaveLength(1);
    const kept = await scene.api.query(`SELECT FROM platform.audit_events WHERE action = 'settle_mutual'`);
    expect(kept).toHaveLength(2);
  });

  it('ends for both once a yes is taken back, the achievement’s owner asks in public, or the demand is withdrawn', async () => {
    const rows = async () => [...(await waitsFor(enterprise)), ...(await waitsFor(institute))];
    await ownerSays(yes);
    expect(await rows()).toHaveLength(2);
    await ownerSays(withdrawn);
    expect(await rows()).toEqual([]);
    await ownerSays(yes);
    expect(await rows()).toHaveLength(2);
    await institute.done(institute.post(`/demands/${demand}/questions`, { language: 'zh', text: '何时可以到现场？' }));
    expect(await rows()).toEqual([]);
    await scene.api.query(`DELETE FROM question.questions`);
    expect(await rows()).toHaveLength(2);
    await scene.market.withdrawDemand(enterprise, demand);
    await scene.api.drain();
    expect(await rows()).toEqual([]);
  });
});

describe('a yes of both sides on what is not open to all', () => {
  it('names an anonymous owner to nobody', async () => {
    await meet({ anonymous: true });
    await needSays(yes);
    await ownerSays(yes);
    const lines = await mutualLines(institute);
    expect(lines).toHaveLength(1);
    const page = await institute.get(`/achievements/${achievement}/interest`);
    const rows = await waitsFor(institute);
    expect(rows).toMatchObject([{ about: null, aboutEn: null }]);
    expect(lines).toMatchObject([{ partner: null }]);
    expect(await waitsFor(enterprise)).toMatchObject([{ about: await nameOf(institute) }]);
    for (const shown of [JSON.stringify(lines), JSON.stringify(rows), page.text]) {
      expect(shown).not.toContain(await nameOf(enterprise));
      expect(shown).not.toContain(String(enterprise.organisationId));
      expect(shown).not.toMatch(/"organisationName":"/);
    }
  });

  it('tells of a title alone nothing but that', async () => {
    await meet({ visibility: 'title_only' });
    await needSays(yes);
    await ownerSays(yes);
    expect(await onAchievement()).toMatchObject({ view: 'title', score: null, mutualSince: expect.any(String) });
    expect(JSON.stringify(await mutualLines(institute))).not.toContain(demand);
  });

  it('is told to an invited institute, and to neither once the demand is no longer open to it', async () => {
    await meet();
    await ownerSays(yes);
    const invite = (usccs: readonly string[]) =>
      scene.api.query(
        `UPDATE demand.demand_revisions SET visibility = 'invited', invited_usccs = $2
          WHERE id = (SELECT published_revision_id FROM demand.demands WHERE id = $1)`,
        [demand, usccs],
      );
    await invite(['91310000631696382C']);
    await needSays(yes);
    expect((await onDemand())?.mutualSince).toBeNull();
    expect([...(await mutualLines(enterprise)), ...(await mutualLines(institute))]).toEqual([]);
    const [own] = await scene.api.query<{ uscc: string }>(`SELECT uscc FROM identity.organisations WHERE id = $1`, [
      institute.organisationId,
    ]);
    await invite([own?.uscc ?? '']);
    await needSays(withdrawn);
    await needSays(yes);
    expect((await onDemand())?.mutualSince).not.toBeNull();
    expect(await mutualLines(enterprise)).toHaveLength(1);
    expect(await mutualLines(institute)).toHaveLength(1);
  });
});
