import { Database } from '#platform/database/database';
import { RunningApi } from '../../../test/support/running-api';
import type { Visitor } from '../../../test/support/visitor';
import { SavedViewPersonalData } from '../saved-view-personal-data';

interface View {
  readonly id: string;
  readonly name: string;
  readonly search: string;
  readonly isDefault: boolean;
  readonly version: number;
}

let api: RunningApi;
let person: Visitor;
let colleague: Visitor;
beforeAll(async () => {
  api = await RunningApi.start();
  const organisation = await api.organisation('enterprise');
  [person, colleague] = [await api.signIn('enterprise', organisation), await api.signIn('enterprise', organisation)];
});
afterAll(() => api.stop());
beforeEach(() => api.query(`DELETE FROM saved_view.saved_views`));

const view = (given: object = {}) => ({
  list: 'own-demands',
  name: '快到期的',
  search: 'state=published&expiringWithin=30&sort=validUntil',
  isDefault: false,
  ...given,
});
const save = (given: object = {}, by = person) => by.done(by.post('/saved-views', view(given)));
const views = async (by = person, list = 'own-demands') =>
  (await by.get<{ items: View[] }>(`/saved-views?list=${list}`)).body.items;

describe('a saved view', () => {
  it('is kept, changed and removed by whoever made it', async () => {
    const { id, version } = await save();
    expect(await views()).toEqual([expect.objectContaining({ id, version: 1, ...without(view(), 'list') })]);
    const changed = without(view({ name: '草稿', search: 'state=draft', isDefault: true, version }), 'list');
    expect((await person.put(`/saved-views/${id}`, changed)).body).toMatchObject({ id, version: 2 });
    expect(await views()).toEqual([expect.objectContaining({ name: '草稿', search: 'state=draft', isDefault: true })]);
    expect(await views(person, 'own-achievements')).toEqual([]);
    expect((await person.delete(`/saved-views/${id}`)).status).toBe(200);
    expect(await views()).toEqual([]);
    const audit = await api.query<{ action: string; facts: object }>(
      `SELECT action, facts FROM platform.audit_events WHERE entity_id = $1 ORDER BY at`,
      [id],
    );
    expect(audit).toEqual(
      ['save-view', 'change-view', 'remove-view'].map((action) => ({ action, facts: { list: 'own-demands' } })),
    );
  });

  it('does not exist for anybody else, not even a colleague', async () => {
    const { id } = await save();
    expect(await views(colleague)).toEqual([]);
    const changed = without(view({ version: 1 }), 'list');
    expect((await colleague.put(`/saved-views/${id}`, changed)).status).toBe(404);
    expect((await colleague.delete(`/saved-views/${id}`)).status).toBe(404);
    expect((await api.anybody.get('/saved-views')).status).toBe(401);
    expect(await views()).toHaveLength(1);
  });

  it('has a name of its own in its list', async () => {
    await save();
    expect((await person.post('/saved-views', view())).body).toMatchObject({
      status: 422,
      code: 'saved-view.name-taken',
    });
    await save({ list: 'own-achievements', search: '' });
    await save({}, colleague);
    const { id } = await save({ name: '另一个' });
    const renamed = without(view({ version: 1 }), 'list');
    expect((await person.put(`/saved-views/${id}`, renamed)).body.code).toBe('saved-view.name-taken');
  });

  it('that opens first is the only one that does', async () => {
    await save({ isDefault: true });
    await save({ name: '后来的', isDefault: true });
    expect((await views()).map(({ name, isDefault }) => [name, isDefault])).toEqual([
      ['快到期的', false],
      ['后来的', true],
    ]);
  });

  it('is one of thirty at most, also when many are saved at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 35 }, (_, i) => person.post('/saved-views', view({ name: `视图 ${i}` }))),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(30);
    expect(answers.find(({ status }) => status === 422)?.body.code).toBe('saved-view.too-many');
  });

  it('is saved once however often the request comes', async () => {
    const first = await person.post('/saved-views', view(), { key: 'the-same-click' });
    const again = await person.post('/saved-views', view(), { key: 'the-same-click' });
    expect(again.body).toEqual(first.body);
    expect(await views()).toHaveLength(1);
  });

  it.each<[string, object, number]>([
    ['of a list that nobody knows', { list: 'secrets' }, 422],
    ['with a filter that the list has not', { search: 'organisationId=1' }, 422],
    ['with a sort that the list has not', { search: 'sort=secret' }, 422],
    ['with a place in the list', { search: 'cursor=abc' }, 422],
    ['without a name', { name: ' \u3000' }, 400],
    ['with a name too long', { name: '长'.repeat(61) }, 400],
    ['with a search too long', { search: `q=${'x'.repeat(2000)}` }, 400],
    ['with what no view has', { person: 'me' }, 400],
  ])('is refused %s', async (_, given, status) => {
    expect((await person.post('/saved-views', view(given))).status).toBe(status);
    expect(await views()).toEqual([]);
  });

  it('that was changed elsewhere is not overwritten', async () => {
    const { id } = await save();
    const stale = without(view({ version: 2 }), 'list');
    expect((await person.put(`/saved-views/${id}`, stale)).status).toBe(409);
  });

  it('is told in the export of personal data, and goes with the account', async () => {
    await save();
    const room = api.get(SavedViewPersonalData);
    const [{ personId } = { personId: '' }] = await api.query<{ personId: string }>(
      `SELECT person_id AS "personId" FROM saved_view.saved_views`,
    );
    const subject = { id: personId, login: '' };
    expect(await room.sectionsOf(subject)).toEqual([
      expect.objectContaining({ section: 'saved-views', rows: [expect.objectContaining({ name: '快到期的' })] }),
    ]);
    await api.get(Database).transaction((tx) => room.erase(tx, subject));
    expect((await room.sectionsOf(subject))[0]?.rows).toEqual([]);
  });
});

function without<Given extends object, Key extends keyof Given>({ ...given }: Given, key: Key): Omit<Given, Key> {
  delete given[key];
  return given;
}
