import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '#kernel/id';
import { env } from '#platform/config/env';
import { Database } from '#platform/database/database';
import { addMailTexts } from '#platform/mail/mail-templates';
import { Mails } from '#platform/mail/mails';
import { TestApi } from '../../../test/support/test-api';
import { anActor } from '../../../test/support/test-feature';
import { OperationsHttpModule } from './operations-http.module';

addMailTexts({
  'spec.reset': {
    subject: { zh: '{name}，请重设密码', en: '{name}, reset your password' },
    text: { zh: '请打开 {link}', en: 'Open {link}' },
  },
});

interface Listed {
  readonly items: readonly { readonly id: string; readonly recipient: string; readonly canBeRead: boolean }[];
  readonly nextCursor: string | null;
}

const operator = anActor('operator', newId());
let api: TestApi;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jiqiao-mails-'));
  process.env.JIQIAO_LOCAL = folder;
  api = await TestApi.start(OperationsHttpModule);
  // Only the demo shows its mails.
  Object.assign(env(), { NODE_ENV: 'development' });
});
afterAll(async () => {
  Object.assign(env(), { NODE_ENV: 'test' });
  await api.stop();
  rmSync(folder, { recursive: true });
});

const write = (to = 'linlan@shenyu.example') =>
  api.get(Database).transaction((tx) =>
    api.get(Mails).send(tx, {
      key: newId(),
      to,
      language: 'zh',
      template: 'spec.reset',
      facts: { name: '林岚', link: { path: '/reset#abc' } },
    }),
  );
const list = async (query = '') => (await api.ask<Listed>('GET', `/operations/mails${query}`, { as: operator })).body;
const reveal = (id: string, as = operator) => api.ask('GET', `/operations/mails/${id}/text`, { as });

describe('outgoing mail', () => {
  it('is listed for the operator, newest first and page by page, without anybody being named', async () => {
    const ids = [await write('a@shenyu.example'), await write(), await write('b@shenyu.example')];
    const first = await list('?limit=2');
    expect(first.items.map(({ id }) => id)).toEqual([ids[2], ids[1]]);
    expect(first.items[1]).toMatchObject({
      recipient: 'l***@shenyu.example',
      label: { zh: '…，请重设密码', en: '…, reset your password' },
      state: 'waiting',
      canBeRead: true,
    });
    expect(JSON.stringify(first)).not.toMatch(/linlan|林岚|#abc/);
    const second = await list(`?limit=2&cursor=${first.nextCursor}`);
    expect(second.items.map(({ id }) => id)).toEqual([ids[0]]);
    expect(second.nextCursor).toBeNull();
  });

  it('can be read where it stays on this machine, and the audit keeps who did', async () => {
    const id = await write();
    expect((await reveal(id)).body).toEqual({
      to: 'linlan@shenyu.example',
      subject: '林岚，请重设密码',
      text: `请打开 ${env().PUBLIC_URL}/reset#abc`,
    });
    const kept = await api
      .get(Database)
      .query(`SELECT action, entity, person_id AS "by" FROM platform.audit_events WHERE entity_id = $1`, [id]);
    expect(kept).toEqual([{ action: 'reveal', entity: 'mail', by: operator.personId }]);
  });

  it('is not to be read when its text is gone, nor by anybody else', async () => {
    const id = await write();
    const auditor = anActor('auditor', newId());
    expect((await reveal(id, auditor)).status).toBe(403);
    expect((await api.ask('GET', '/operations/mails', { as: auditor })).status).toBe(403);
    expect((await api.ask('GET', '/operations/mails')).status).toBe(401);
    expect((await reveal(newId())).status).toBe(404);
    await api.get(Database).query(`UPDATE platform.mails SET state = 'sent', body_sealed = NULL WHERE id = $1`, [id]);
    expect((await reveal(id)).status).toBe(404);
  });

  it.each([{ NODE_ENV: 'production' }, { NODE_ENV: 'test' }, { SMTP_URL: 'smtp://mail.shenyu.example' }])(
    'is never shown with %j',
    async (given) => {
      const id = await write();
      const before = { ...env() };
      Object.assign(env(), given);
      try {
        expect((await reveal(id)).status).toBe(404);
        expect((await list()).items.every(({ canBeRead }) => !canBeRead)).toBe(true);
      } finally {
        Object.assign(env(), before);
      }
    },
  );
});
