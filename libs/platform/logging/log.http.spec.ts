import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '#kernel/id';
import { aDemandForm } from '../../../test/support/forms';
import { eventually } from '../../../test/support/eventually';
import { RunningApi } from '../../../test/support/running-api';
import type { Visitor } from '../../../test/support/visitor';

const folder = mkdtempSync(join(tmpdir(), 'jiqiao-log-'));
const file = join(folder, 'log');

let api: RunningApi;
let enterprise: Visitor;
const password = `a Pass word of ${newId()}`;
beforeAll(async () => {
  api = await RunningApi.start({ logLevel: 'debug', logFile: file });
  enterprise = await api.signIn('enterprise');
});
afterAll(async () => {
  await api.stop();
  rmSync(folder, { recursive: true });
});

interface Line {
  readonly level: number;
  readonly requestId?: string;
  readonly req?: { readonly id: string; readonly path: string };
}

const text = () => readFileSync(file, 'utf8');
const lines = () =>
  text()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
/** The lines of one request, once there are any. */
const linesOf = async (id: string) => {
  await eventually(() => Promise.resolve(text().includes(id)), { what: `a line about request ${id}`, within: 5_000 });
  return lines().filter((line) => line.req?.id === id || line.requestId === id);
};

const mail = 'zhang.san@private.example';
const phone = '13912345678';
const contact = { name: '张三保密', phone, email: mail };

describe('the log', () => {
  it('of a failed sign-in has neither login nor password', async () => {
    const answer = await api.anybody.post('/session', { login: mail, password });
    expect(answer.status).toBe(401);
    expect((await linesOf(answer.body.requestId)).length).toBeGreaterThan(0);
  });

  it('of a form with faults has nothing of the form', async () => {
    const answer = await enterprise.post('/demands', { ...aDemandForm({ contact }), unknownField: phone });
    expect(answer.status).toBe(400);
    expect((await linesOf(answer.body.requestId)).length).toBeGreaterThan(0);
  });

  it('of a search has no word of it', async () => {
    const answer = await api.anybody.get(`/public/search?q=${encodeURIComponent('张三保密')}${phone}`);
    expect(answer.status).toBe(200);
    expect(await linesOf(String(answer.headers['x-request-id']))).toMatchObject([
      { req: { path: '/api/public/search' } },
    ]);
  });

  it('of something broken says where and by which request, not with what', async () => {
    await api.query(`ALTER TABLE platform.audit_events RENAME TO audit_events_away`);
    const answer = await enterprise.post('/demands', aDemandForm({ contact }));
    await api.query(`ALTER TABLE platform.audit_events_away RENAME TO audit_events`);
    expect(answer.status).toBe(500);
    const told = await linesOf(answer.body.requestId);
    expect(told.some(({ level }) => level === 50)).toBe(true);
    expect(JSON.stringify(told)).toContain('SQLSTATE 42P01');
  });

  it('has one line per event, whatever is in the address', async () => {
    const forged = '/nothing%0d%0a{"level":60,"msg":"forged"}/li%40private.example';
    const answer = await api.anybody.get(forged);
    const told = await linesOf(answer.body.requestId);
    expect(told).toMatchObject([{ req: { path: '/api/*/*' } }]);
    expect(text()).not.toContain('forged');
  });

  it('names the request in every line about one', () => {
    const about = lines().filter((line) => 'req' in line || 'res' in line || 'err' in line);
    expect(about.length).toBeGreaterThan(5);
    expect(about.filter((line) => !/^[0-9a-f-]{36}$/.test(line.req?.id ?? line.requestId ?? ''))).toEqual([]);
  });

  it('has, after all that, nobody in it', () => {
    const written = text();
    for (const secret of [
      mail,
      'private.example',
      phone,
      '张三保密',
      password,
      enterprise.token ?? '-',
      '__Host-jiqiao',
    ])
      expect(written).not.toContain(secret);
    expect(written).not.toMatch(/"cookie"|INSERT INTO|"parameters"/i);
  });
});
