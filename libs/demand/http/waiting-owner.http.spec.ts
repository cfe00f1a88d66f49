import { aDemandForm } from '../../../test/support/forms';
import { RunningApi } from '../../../test/support/running-api';
import type { Receipt, Visitor } from '../../../test/support/visitor';

interface Read {
  readonly dueOn: string | null;
  readonly faults: readonly { readonly path: string; readonly code: string; readonly message: string }[];
  readonly allowedActions: readonly string[];
  readonly completeness: { readonly parts: readonly { readonly code: string; readonly points: number }[] };
}
interface Page<Item> {
  readonly items: readonly (Item & { readonly dueOn: string | null })[];
}

let api: RunningApi;
let enterprise: Visitor;
let expert: Visitor;
beforeAll(async () => {
  api = await RunningApi.start();
  [enterprise, expert] = await Promise.all([api.signIn('enterprise'), api.signIn('expert')]);
});
afterAll(() => api.stop());

const draft = (given: object = {}) => enterprise.done(enterprise.post('/demands', aDemandForm(given)));
const read = async (id: string, by = enterprise) => (await by.get<Read>(`/demands/${id}`)).body;
const submit = ({ id, version }: Receipt) => enterprise.done(enterprise.post(`/demands/${id}/submission`, { version }));

async function decided(verdict: 'return' | 'reject', reasonCodes: readonly string[]): Promise<string> {
  const { id, version } = await submit(await draft());
  const taken = await expert.done(expert.post(`/demands/${id}/screening`, { version }));
  await expert.done(expert.post(`/demands/${id}/screening/decision`, { version: taken.version, verdict, reasonCodes }));
  return id;
}

describe('the promised day of a demand', () => {
  it('is one for its owner, for the expert, in the queue and on the first page', async () => {
    const { id } = await submit(await draft());
    const { dueOn } = await read(id);
    expect(dueOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect((await read(id, expert)).dueOn).toBe(dueOn);
    const queue = await expert.get<Page<{ demandId: string }>>('/screening-queue?limit=100');
    expect(queue.body.items.find(({ demandId }) => demandId === id)?.dueOn).toBe(dueOn);
    const first = await expert.get<Page<{ id: string }>>('/waiting?kind=screening&limit=100');
    expect(first.body.items.find((item) => item.id === id)?.dueOn).toBe(dueOn);
  });

  it('is none before it is handed in, and none once it is decided', async () => {
    expect((await read((await draft()).id)).dueOn).toBeNull();
    expect((await read(await decided('return', ['return.duplicate']))).dueOn).toBeNull();
  });
});

describe('what is wrong in a draft', () => {
  const wrong = { deadline: '2020-01-01', contact: { name: '林', phone: '12' } };

  it('is told with it, as a submission would refuse it, and counts for nothing', async () => {
    const { id, version } = await draft(wrong);
    const { faults, completeness } = await read(id);
    expect(faults).toEqual([
      { path: 'deadline', code: 'in-the-past', message: '日期已过' },
      { path: 'contact.phone', code: 'phone-incomplete', message: expect.any(String) as string },
    ]);
    expect(completeness.parts.find(({ code }) => code === 'deadline')?.points).toBe(0);
    const refused = await enterprise.post<{ faults: Read['faults'] }>(`/demands/${id}/submission`, { version });
    expect(refused).toMatchObject({ status: 422, body: { faults } });
  });

  it('is nothing in a text that is whole, nor in one that nobody may change now', async () => {
    const whole = await draft();
    expect((await read(whole.id)).faults).toEqual([]);
    const { id } = await submit(whole);
    expect((await read(id)).faults).toEqual([]);
    expect((await read(id, expert)).faults).toEqual([]);
  });
});

describe('a demand that was refused for good', () => {
  it('may be copied by its owner, and by nobody who refused it', async () => {
    const id = await decided('reject', ['reject.untrue']);
    expect((await read(id)).allowedActions).toEqual(['copy']);
    expect((await read(id, expert)).allowedActions).not.toContain('copy');
    expect((await read(await decided('return', ['return.duplicate']))).allowedActions).not.toContain('copy');
  });
});
