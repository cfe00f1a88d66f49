import { newId } from '#kernel/id';
import type { Visitor } from '../../../test/support/visitor';
import { wideLimits } from '../../../test/support/wide-limits';
import { NotificationScene } from '../notification.scene.fixture';

process.env.LIMITS = wideLimits;

let scene: NotificationScene;
let enterprise: Visitor;
beforeAll(async () => (scene = await NotificationScene.open()));
afterAll(() => scene.api.stop());
beforeEach(async () => (enterprise = await scene.begin()));

describe('what is refused', () => {
  it('is everything to strangers', async () => {
    for (const path of ['', '/unread']) expect((await scene.api.anybody.get(`/notifications${path}`)).status).toBe(401);
    expect((await scene.markAll(scene.api.anybody, '2026-01-01T00:00:00Z')).status).toBe(401);
    expect((await scene.mark(scene.api.anybody, newId(), 'read')).status).toBe(401);
  });

  it("is another person's notification, also to a colleague, and one that does not exist", async () => {
    const colleague = await scene.api.signIn('enterprise', enterprise.organisationId);
    await scene.returned(enterprise);
    const [item] = (await scene.told(enterprise)).items;
    for (const [visitor, id] of [
      [colleague, item?.id],
      [await scene.api.signIn('enterprise'), item?.id],
      [enterprise, newId()],
      [enterprise, 'x'],
    ] as const)
      expect((await scene.mark(visitor, id, 'read')).status).toBe(404);
    await scene.markAll(colleague, new Date(Date.now() + 60_000).toISOString());
    expect((await scene.unread(enterprise)).unread).toBe(1);
  });

  it('is a mark, a moment, a filter or a cursor that nobody gave', async () => {
    expect((await scene.mark(enterprise, newId(), 'seen')).status).toBe(400);
    for (const until of ['yesterday', '2026-01-01', '2026-13-01T00:00:00Z', ''])
      expect((await scene.markAll(enterprise, until)).status).toBe(400);
    const forged = Buffer.from(JSON.stringify(['now', 'x'])).toString('base64url');
    for (const query of ['?show=some', '?cursor=x', `?cursor=${forged}`, '?person=x'])
      expect((await enterprise.get(`/notifications${query}`)).status).toBe(400);
  });

  it('is everything told for an organisation once one no longer belongs to it, or acts for another', async () => {
    const other = await scene.api.organisation('enterprise');
    const person = await scene.api.person([
      { organisationId: enterprise.organisationId, roles: ['enterprise'] },
      { organisationId: other, roles: ['enterprise'] },
    ]);
    const both = await scene.api.anybody.signIn(person);
    await both.put('/session/acting-as', { organisationId: enterprise.organisationId });
    await scene.returned(enterprise);
    const here = await scene.told(both);
    expect(here.items).toHaveLength(1);
    await both.put('/session/acting-as', { organisationId: other });
    expect(await scene.unread(both)).toEqual({ unread: 0, elsewhere: 1 });
    expect((await scene.told(both)).items).toEqual([]);
    expect((await scene.mark(both, here.items[0]?.id, 'read')).status).toBe(404);
    await scene.api.query(`DELETE FROM identity.memberships WHERE person_id = $1 AND organisation_id = $2`, [
      person.personId,
      enterprise.organisationId,
    ]);
    expect(await scene.unread(both)).toEqual({ unread: 0, elsewhere: 0 });
  });

  it('is the title, and why it was returned, to whoever lost the role that may read it', async () => {
    const person = await scene.api.person([{ organisationId: enterprise.organisationId, roles: ['enterprise'] }]);
    const colleague = await scene.api.anybody.signIn(person);
    await scene.returned(enterprise);
    expect((await scene.told(colleague)).items).toMatchObject([{ reasonCodes: ['return.indicator_missing'] }]);
    await scene.api.query(`UPDATE identity.memberships SET roles = '{organisation_admin}' WHERE person_id = $1`, [
      person.personId,
    ]);
    expect((await scene.told(colleague)).items).toMatchObject([
      { kind: 'demand-returned', about: null, subjectId: null, reasonCodes: [] },
    ]);
  });
});
