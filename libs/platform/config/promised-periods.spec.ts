import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultLimits } from '#platform/limits/limits';
import { readEnv } from './env';

// What the public is told stands in texts that nobody compiles: a changed setting must not make them untrue in silence.
const textOf = (file: string) => readFileSync(join(__dirname, '../../../apps/web/src', file), 'utf8');
const settings = readEnv({ DATABASE_URL: 'postgresql://nowhere/none' });

describe('the privacy notice', () => {
  const notice = textOf('public/statements/privacy-2026-11.ts');

  it.each([
    [`闲置 ${settings.SESSION_IDLE_MINUTES} 分钟或满 ${settings.SESSION_ABSOLUTE_HOURS} 小时失效`],
    [`end after ${settings.SESSION_IDLE_MINUTES} idle minutes or ${settings.SESSION_ABSOLUTE_HOURS} hours`],
    [`邀请 ${settings.INVITATION_DAYS} 天`],
    [`${settings.INVITATION_DAYS} days for an invitation`],
    [`寄送失败的邮件：${settings.OUTBOX_KEEP_DAYS} 天。重复请求的凭据：${settings.RECEIPTS_KEEP_DAYS} 天`],
    [`failed: ${settings.OUTBOX_KEEP_DAYS} days. Receipts of repeated requests: ${settings.RECEIPTS_KEEP_DAYS} days`],
    [`新结果提醒：${settings.ALERTS_KEEP_DAYS} 天`],
    [`Alerts of saved searches: ${settings.ALERTS_KEEP_DAYS} days`],
    [`${settings.ERASURE_COOLING_DAYS} 天内可以反悔，最迟 ${settings.ERASURE_DAYS} 天内答复`],
    [`think again for ${settings.ERASURE_COOLING_DAYS} days and are answered within ${settings.ERASURE_DAYS}`],
  ])('says what the settings do: %s', (sentence) => expect(notice).toContain(sentence));
});

describe('the page about open data', () => {
  const limit = (name: string) =>
    Number(new RegExp(`(?:^|,)${name}=(\\d+)/`).exec(defaultLimits)?.[1]).toLocaleString('en');

  it.each(['zh', 'en'])('names the limits that hold, in %s', (language) => {
    const words = textOf(`words/${language}/public-face.ts`);
    const [, said = ''] = /limits:\s*'(.*)'/.exec(words) ?? [];
    for (const name of ['default', 'search', 'export'])
      expect(said).toMatch(new RegExp(`(^|\\D)${limit(name)}(\\D|$)`));
  });
});
