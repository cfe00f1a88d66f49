import { addDays, dayInShanghai } from '#kernel/clock';
import { newId } from '#kernel/id';
import { Audit, type AuditEvent } from '#platform/audit/audit';
import { Database } from '#platform/database/database';
import { systemActor } from '#platform/http/actor';
import { OwnerReminders } from '#platform/mail/owner-reminders';
import type { Visitor } from '../../../test/support/visitor';
import { wideLimits } from '../../../test/support/wide-limits';
import { NotificationScene } from '../notification.scene.fixture';
import { toldActs } from '../told-acts';

process.env.LIMITS = wideLimits;

let scene: NotificationScene;
let enterprise: Visitor;
beforeAll(async () => (scene = await NotificationScene.open()));
afterAll(() => scene.api.stop());
beforeEach(async () => (enterprise = await scene.begin()));

const record = (by: string | null, ...events: AuditEvent[]) =>
  scene.api
    .get(Database)
    .transaction((tx) => scene.api.get(Audit).recordAll(tx, { ...systemActor('test', newId()), personId: by }, events));

async function seated(role: 'operator' | 'enterprise' | 'tech_manager', organisationId?: string) {
  const at = organisationId ?? (await scene.api.organisation(role));
  const person = await scene.api.person([{ organisationId: at, roles: [role] }]);
  return { ...person, organisationId: at, visitor: await scene.api.anybody.signIn(person) };
}

describe('every act that people are told of', () => {
  it('finds its recipients without a fault, also where what it is about is gone', async () => {
    await record(
      null,
      ...toldActs.map((act): AuditEvent => {
        const [entity = '', action = ''] = act.split('.');
        return { entity, action, entityId: newId(), facts: { organisationId: newId() } };
      }),
    );
    expect(await scene.api.drain()).toBeGreaterThanOrEqual(toldActs.length);
    expect(await scene.api.query(`SELECT FROM platform.dead_letters`)).toEqual([]);
  });

  it('is announced in the transaction of the act or not at all', async () => {
    const entityId = newId();
    const undone = scene.api.get(Database).transaction(async (tx) => {
      await scene.api
        .get(Audit)
        .record(tx, systemActor('test', newId()), { entity: 'demand', action: 'return', entityId });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    const messages = await scene.api.query(`SELECT FROM platform.outbox_messages WHERE key = $1`, [entityId]);
    expect(messages).toEqual([]);
  });
});

describe('a proposed weight set', () => {
  it('is told to the other operators with its name, never to whoever proposed it', async () => {
    const [proposer, second] = [await seated('operator'), await seated('operator')];
    const [set] = await scene.api.query<{ id: string; name: string }>(
      `SELECT id, name FROM matching.weight_sets LIMIT 1`,
    );
    await record(proposer.personId, { entity: 'weight-set', action: 'propose', entityId: set?.id ?? '' });
    await scene.api.drain();
    expect((await scene.told(second.visitor)).items).toMatchObject([
      { kind: 'weights-proposed', about: { title: set?.name } },
    ]);
    expect(await scene.kindsOf(proposer.visitor)).toEqual([]);
    expect(await scene.kindsOf(enterprise)).toEqual([]);
  });
});

describe('what one is in an organisation', () => {
  it('is told to whom it changes, whatever they act for, and also after they have left', async () => {
    const person = await seated('enterprise');
    const facts = { organisationId: person.organisationId };
    await record(null, { entity: 'person', action: 'change-roles', entityId: person.personId, facts });
    await scene.api.query(`DELETE FROM identity.memberships WHERE person_id = $1`, [person.personId]);
    await record(null, { entity: 'person', action: 'leave', entityId: person.personId, facts });
    await scene.api.drain();
    const { items } = await scene.told(person.visitor);
    expect(items.map(({ kind }) => kind)).toEqual(['member-left', 'member-roles']);
    expect(items[0]?.about?.title).toMatch(/^enterprise /);
  });

  it('is not told twice by an application that passed', async () => {
    const person = await seated('enterprise');
    const facts = { organisationId: person.organisationId };
    await record(
      null,
      { entity: 'person', action: 'join', entityId: person.personId, facts },
      { entity: 'application', action: 'verify', entityId: newId() },
    );
    await scene.api.drain();
    expect(await scene.kindsOf(person.visitor)).toEqual([]);
  });
});

describe('the security of an account', () => {
  it.each([
    ['reset-password', 'password-changed'],
    ['remove-second-factor', 'second-factor-changed'],
    ['link-city-account', 'city-account-changed'],
  ])('%s is told to oneself, even when one did it, and to nobody else', async (action, kind) => {
    const person = await seated('enterprise', enterprise.organisationId);
    await record(person.personId, { entity: 'person', action, entityId: person.personId });
    await scene.api.drain();
    expect(await scene.kindsOf(person.visitor)).toEqual([kind]);
    expect(await scene.kindsOf(enterprise)).toEqual([]);
  });

  it('is not told to whoever is disabled', async () => {
    const person = await seated('enterprise');
    await scene.api.query(`UPDATE identity.people SET state = 'disabled' WHERE id = $1`, [person.personId]);
    await record(null, { entity: 'person', action: 'reset-password', entityId: person.personId });
    await scene.api.drain();
    expect(await scene.api.query(`SELECT FROM platform.notifications`)).toEqual([]);
  });
});

describe('a mandate', () => {
  it('is told to the agent when it is offered, and to the principal when it is accepted', async () => {
    const admin = await scene.api.signIn('organisation_admin', await scene.api.organisation('enterprise'));
    const agent = await seated('tech_manager', await scene.api.organisation('service_provider'));
    const days = { startsOn: dayInShanghai(new Date()), endsOn: addDays(dayInShanghai(new Date()), 90) };
    const offer = { login: agent.login, roles: ['enterprise'], ...days, purpose: '代为发布技术需求并对接' };
    const { id, version } = await admin.done(admin.post('/mandates', offer));
    await scene.api.drain();
    expect(await scene.kindsOf(agent.visitor)).toEqual(['mandate-offered']);
    await agent.visitor.done(agent.visitor.post(`/mandates/received/${id}/answer`, { version, action: 'accept' }));
    await scene.api.drain();
    expect((await scene.told(admin)).items).toMatchObject([
      { kind: 'mandate-accepted', subjectId: id, about: { title: agent.login } },
    ]);
    expect(await scene.kindsOf(agent.visitor)).toEqual(['mandate-offered']);
  });
});

describe('a last day that comes near', () => {
  it('is told once, of one with its title and of several by their number', async () => {
    const { personId, login, organisationId, visitor } = await seated('enterprise');
    const dueOn = addDays(dayInShanghai(new Date()), 2);
    const remind = async (...ids: string[]) => {
      const endings = ids.map((id) => ({ id, organisationId, dueOn, kind: 'last' as const }));
      for (let time = 0; time < 2; time++)
        await scene.api.get(OwnerReminders).send(endings, {
          subject: 'demand',
          recipients: () => Promise.resolve([{ id: personId, login, language: null }]),
          link: () => ({ path: '/console/demands' }),
        });
      return (await scene.told(visitor)).items.filter(({ kind }) => kind === 'demand-ending');
    };
    const [one, two, three] = [
      await scene.market.publishDemand(visitor),
      await scene.market.publishDemand(visitor),
      await scene.market.publishDemand(visitor),
    ];
    expect(await remind(one)).toMatchObject([{ subjectId: one, count: null }]);
    const told = await remind(one, two, three);
    expect(told).toHaveLength(2);
    expect(told[0]).toMatchObject({ subjectId: null, count: 2 });
  });
});
