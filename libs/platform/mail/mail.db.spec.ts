import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '#kernel/id';
import { Database } from '#platform/database/database';
import { Delivery } from '#platform/outbox/delivery';
import { maxDeliveries } from '#platform/outbox/outbox.relay';
import { OutboxWorkerModule } from '#platform/outbox/outbox-worker.module';
import { Sealer } from '#platform/secrets/sealer';
import { aRelay, drain } from '../../../test/support/drain';
import { eventually } from '../../../test/support/eventually';
import { TestFeature } from '../../../test/support/test-feature';
import { mailLifecycle } from './mail.lifecycle';
import { addMailTexts } from './mail-templates';
import { MailWorkerModule } from './mail-worker.module';
import { MailQueries } from './mail.queries';
import { Mails, type MailToSend } from './mails';
import { DeliverMail } from './on-mail-waiting';
import { SmtpMailSender } from './smtp-mail-sender';
import { SmtpCounterpart } from './smtp-counterpart.fixture';

addMailTexts({
  'spec.invite': {
    subject: { zh: '{name} 邀请您', en: '{name} invites you' },
    text: { zh: '请打开 {link}', en: 'Please open {link}' },
  },
});

interface MailTrace {
  readonly state: string;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly hasText: boolean;
  readonly sentAt: Date | null;
}

let feature: TestFeature;
let smtp: SmtpCounterpart;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jiqiao-mail-'));
  Object.assign(process.env, { JIQIAO_LOCAL: folder, PUBLIC_URL: 'https://jiqiao.shenyu.example' });
  feature = await TestFeature.start(OutboxWorkerModule, MailWorkerModule);
  smtp = await SmtpCounterpart.start();
});
afterAll(async () => {
  await smtp.stop();
  await feature.stop();
  rmSync(folder, { recursive: true });
});
beforeEach(() => smtp.forget());

const write = (given: Partial<MailToSend> = {}) =>
  feature.get(Database).transaction((tx) =>
    feature.get(Mails).send(tx, {
      key: `spec:${newId()}`,
      to: 'lin@shenyu.example',
      language: 'zh',
      template: 'spec.invite',
      facts: { name: '林岚', link: { path: '/invitation/abc' } },
      ...given,
    }),
  );
const traceOf = async (id: string) => {
  const [row] = await feature.query<MailTrace>(
    `SELECT state, attempts, last_error AS "lastError", body_sealed IS NOT NULL AS "hasText", sent_at AS "sentAt"
       FROM platform.mails WHERE id = $1`,
    [id],
  );
  return row;
};
const messageOf = async (mailId: string) => {
  const rows = await feature.query<{ id: string }>(`SELECT id FROM platform.outbox_messages WHERE key = $1`, [mailId]);
  expect(rows).toHaveLength(1);
  return rows[0]?.id ?? '';
};
const bySmtp = (within?: number) => {
  const sender = new SmtpMailSender({
    url: smtp.url,
    from: 'Jiqiao <no-reply@shenyu.example>',
    host: 'jiqiao.shenyu.example',
    needsTls: false,
    ...(within && { within }),
  });
  return new DeliverMail(feature.get(Database), feature.get(Sealer), sender);
};
const deliver = async (mailId: string, { within, isRetried }: { within?: number; isRetried?: boolean } = {}) => {
  const delivery = new Delivery(feature.get(Database), await messageOf(mailId), 'mail.deliver', false, isRetried);
  await bySmtp(within).react({ mailId }, delivery);
};

describe('a mail', () => {
  it('waits sealed: neither address nor text stands in any row', async () => {
    const id = await write();
    const shown = JSON.stringify(
      await feature.query(
        `SELECT encode(recipient_sealed, 'escape') AS r, encode(body_sealed, 'escape') AS b FROM platform.mails WHERE id = $1`,
        [id],
      ),
    );
    const announced = JSON.stringify(await feature.messagesAbout(id));
    expect(announced).toContain('platform.mail-waiting');
    for (const secret of ['lin@', 'shenyu', 'invitation']) expect(shown + announced).not.toContain(secret);
  });

  it('is one mail for one key, however often and however much at once it is asked for', async () => {
    const key = `spec:${newId()}`;
    const ids = await Promise.all([write({ key }), write({ key }), write({ key })]);
    expect(new Set(ids).size).toBe(1);
    const [id = ''] = ids;
    for (let i = 0; i < 3; i++) await deliver(id);
    expect(smtp.taken).toHaveLength(1);
  });

  it('is not there when what it tells was undone', async () => {
    const key = `spec:${newId()}`;
    const undone = feature.get(Database).transaction(async (tx) => {
      await feature.get(Mails).send(tx, {
        key,
        to: 'a@shenyu.example',
        language: 'en',
        template: 'spec.invite',
        facts: { name: 'x', link: { path: '/' } },
      });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await feature.query(`SELECT 1 FROM platform.mails WHERE key = $1`, [key])).toEqual([]);
  });

  it('arrives in its language with its id, and its text is erased', async () => {
    const id = await write({ language: 'en' });
    await deliver(id);
    expect(smtp.taken).toEqual([
      { from: 'no-reply@shenyu.example', to: ['lin@shenyu.example'], raw: expect.any(String) as string },
    ]);
    const [{ raw = '' } = {}] = smtp.taken;
    expect(raw).toContain(`Message-ID: <${id}@jiqiao.shenyu.example>`);
    expect(raw).toContain('Auto-Submitted: auto-generated');
    expect(raw).toContain('Please open https://jiqiao.shenyu.example/invitation/abc');
    expect(await traceOf(id)).toEqual({
      state: 'sent',
      attempts: 1,
      lastError: null,
      hasText: false,
      sentAt: expect.any(Date) as Date,
    });
  });

  it('is tried again after 451, with the same id, and arrives once', async () => {
    const id = await write();
    smtp.answerNext('rcpt', 451);
    await expect(deliver(id)).rejects.toThrow('smtp-451');
    expect(await traceOf(id)).toMatchObject({ state: 'waiting', lastError: 'smtp-451', hasText: true });
    await deliver(id);
    expect(smtp.taken).toHaveLength(1);
    expect(await traceOf(id)).toMatchObject({ state: 'sent', attempts: 2, lastError: null });
  });

  it.each(['rcpt', 'data'] as const)('is given up when the server refuses it for good at %s', async (at) => {
    const id = await write();
    smtp.answerNext(at, 550);
    await deliver(id);
    expect(await traceOf(id)).toMatchObject({ state: 'failed', lastError: 'smtp-550', hasText: false, sentAt: null });
    await deliver(id);
    expect(smtp.taken).toEqual([]);
  });

  it('waits while our own sender is refused: that is ours to mend', async () => {
    const id = await write();
    smtp.answerNext('mail', 550);
    await expect(deliver(id)).rejects.toThrow('smtp-550');
    expect((await traceOf(id))?.state).toBe('waiting');
  });

  it('is sent by one worker when two have the message at once', async () => {
    const id = await write();
    await Promise.all([deliver(id), deliver(id)]);
    await deliver(id);
    expect(smtp.taken).toHaveLength(1);
  });

  it('waits for the worker that took it as long as that one may need, which is no failed try; then it is sent', async () => {
    const id = await write();
    const messageId = await messageOf(id);
    await feature.query(`UPDATE platform.outbox_messages SET attempts = 1 WHERE id = $1`, [messageId]);
    await feature.query(`UPDATE platform.mails SET sending_until = now() + interval '90 seconds' WHERE id = $1`, [id]);
    await deliver(id);
    expect(smtp.taken).toEqual([]);
    expect(
      await feature.query(
        `SELECT o.attempts, o.due_at = date_trunc('milliseconds', m.sending_until) AS "thenAgain", o.last_error AS error, o.done_at AS "doneAt"
           FROM platform.outbox_messages o, platform.mails m WHERE o.id = $1 AND m.id = $2`,
        [messageId, id],
      ),
    ).toEqual([{ attempts: 0, thenAgain: true, error: null, doneAt: null }]);
    await feature.query(`UPDATE platform.mails SET sending_until = now() - interval '1 second' WHERE id = $1`, [id]);
    await deliver(id);
    expect(await traceOf(id)).toMatchObject({ state: 'sent', attempts: 1 });
    expect(smtp.taken).toHaveLength(1);
  });

  it('whose every sending kills its worker ends as a dead letter', async () => {
    const id = await write();
    const messageId = await messageOf(id);
    for (let sending = 0; sending < maxDeliveries; sending++) {
      // Delivered, claimed, and its worker is killed; then the queue hands out the job again.
      await feature.query(`UPDATE platform.outbox_messages SET attempts = attempts + 1 WHERE id = $1`, [messageId]);
      await feature.query(`UPDATE platform.mails SET sending_until = now() + interval '90 s' WHERE id = $1`, [id]);
      await deliver(id, { isRetried: true });
    }
    await feature.query(`UPDATE platform.outbox_messages SET due_at = now() WHERE id = $1`, [messageId]);
    await aRelay(feature).relayOnce();
    expect(await feature.query(`SELECT state FROM platform.dead_letters WHERE message_id = $1`, [messageId])).toEqual([
      { state: 'dead' },
    ]);
    expect(smtp.taken).toEqual([]);
  });

  it('is delayed when the server draws out its answers, and the connection is closed: nobody is still at it', async () => {
    const id = await write();
    smtp.slowness = 400;
    await expect(deliver(id, { within: 600 })).rejects.toThrow('mail delayed: ETIMEDOUT');
    expect(await traceOf(id)).toMatchObject({ state: 'waiting', lastError: 'ETIMEDOUT', hasText: true });
    await eventually(async () => smtp.visitors === 0, { what: 'the connection is closed' });
    smtp.slowness = 0;
    await deliver(id);
    expect(smtp.taken).toHaveLength(1);
  });

  it('carries no header that a name brought along', async () => {
    const id = await write({ facts: { name: 'x\r\nBcc: all@shenyu.example', link: { path: '/' } }, language: 'en' });
    await deliver(id);
    expect(smtp.taken[0]?.to).toEqual(['lin@shenyu.example']);
    expect(smtp.taken[0]?.raw).not.toMatch(/^Bcc:/im);
  });

  it('offers to be stopped by one click where it says how, and only there', async () => {
    await deliver(await write({ unsubscribe: { path: '/alerts/off?token=abc' } }));
    await deliver(await write());
    const [offering, plain] = smtp.taken.map(({ raw }) => raw.replace(/\r\n[ \t]+/g, ' '));
    expect(offering).toContain('List-Unsubscribe: <https://jiqiao.shenyu.example/alerts/off?token=abc>');
    expect(offering).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect(plain).not.toContain('List-Unsubscribe');
    await expect(write({ unsubscribe: { path: 'https://evil.example/' } })).rejects.toThrow('this installation only');
  });

  it.each([
    'a@b.example\r\nBcc: c@d.example',
    'a@b.example, c@d.example',
    '<a@b.example>',
    'A <a@b.example>',
    'a b@c.example',
    'nobody',
    '',
  ])('is not written to %j', (to) => expect(write({ to })).rejects.toMatchObject({ code: 'mail.address-unusable' }));
});

describe('without SMTP', () => {
  it('a mail becomes a file for the owner only, and can be read by whoever runs the installation', async () => {
    const id = await write();
    await drain(feature);
    const file = join(folder, 'mail', `${id}.txt`);
    expect(readdirSync(join(folder, 'mail'))).toContain(`${id}.txt`);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, 'utf8')).toContain('https://jiqiao.shenyu.example/invitation/abc');
    const opened = await feature.get(Database).transaction((tx) => feature.get(MailQueries).textOf(tx, id));
    expect(opened).toMatchObject({ to: 'lin@shenyu.example', subject: '林岚 邀请您' });
    expect(await traceOf(id)).toMatchObject({ state: 'sent', hasText: true });
  });
});

it('knows the states that the database knows', async () => {
  const [row] = await feature.query<{ rule: string }>(
    `SELECT pg_get_constraintdef(oid) AS rule FROM pg_constraint WHERE conname = 'mails_state_check'`,
  );
  const states = [...(row?.rule.matchAll(/'(\w+)'/g) ?? [])].map((match) => match[1]);
  expect(states.toSorted()).toEqual(mailLifecycle.states.toSorted());
});
