import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import type { Actor } from '#platform/http/actor';
import { type DataSubject, PersonalData, type PersonalSection } from '#platform/personal/personal-data';
import { RevokeAccessToken } from './access-token/revoke-access-token';
import { SessionKeys } from './session/session-keys';

const told = {
  consents: [
    '您同意过的隐私政策版本：用于证明同意；注销后仍须保留这一凭据（不含姓名）。',
    'Versions of the privacy notice that you agreed to: proof of consent, kept after erasure without your name.',
    `SELECT notice, version, language, at FROM account.consents WHERE person_id = $1 ORDER BY at`,
  ],
  sessions: [
    '您现在登录的地方：用于保持登录，也让您能发现异常。',
    'Where you are signed in: to keep you signed in, and so that you can notice what is not you.',
    `SELECT id, device, organisation_id AS "organisationId", created_at AS "startedAt", last_seen_at AS "lastSeenAt",
            expires_at AS "expiresAt" FROM account.sessions WHERE person_id = $1 ORDER BY created_at`,
  ],
  devices: [
    '曾经登录过的浏览器：他人输错密码时不致把您锁在外面。',
    'Browsers that you signed in from: so that wrong passwords of others do not lock you out.',
    `SELECT used_at AS "usedAt" FROM account.devices WHERE person_id = $1 ORDER BY used_at`,
  ],
  credentials: [
    '密码和两步验证：只说明何时设置；密码只存散列值，验证密钥加密保存，都不导出。',
    'Password and second factor: when they were set only; a hash and a sealed key are kept, neither is told.',
    `SELECT 'password' AS kind, changed_at AS since, used_at AS "usedAt" FROM account.credentials WHERE person_id = $1
     UNION ALL SELECT 'second-factor', confirmed_at, NULL FROM account.second_factors WHERE person_id = $1`,
  ],
  'access-tokens': [
    '您创建的访问令牌：让程序代表单位办理；不含令牌本身。',
    'Access tokens that you made: they let programs act for your organisation; the tokens themselves are not told.',
    `SELECT id, name, scopes, last_four AS "lastFour", organisation_id AS "organisationId", state,
            created_at AS "createdAt", expires_at AS "expiresAt", last_used_at AS "lastUsedAt"
       FROM account.access_tokens WHERE person_id = $1 ORDER BY created_at`,
  ],
} as const;

const taken = ['access_tokens', 'mailed_links', 'second_factors', 'devices', 'credentials'] as const;

/** How people prove who they are: what opens the account goes, what proves consent stays. */
@Injectable()
export class AccountPersonalData extends PersonalData {
  constructor(
    private readonly database: Database,
    private readonly keys: SessionKeys,
    private readonly tokens: RevokeAccessToken,
  ) {
    super();
  }

  sectionsOf({ id }: DataSubject): Promise<readonly PersonalSection[]> {
    return Promise.all(
      Object.entries(told).map(async ([section, [zh, en, sql]]) => {
        return { section, purpose: { zh, en }, rows: await this.database.query<object>(sql, [id]) };
      }),
    );
  }

  override async erase(tx: Tx, { id }: DataSubject, actor: Actor): Promise<void> {
    await this.keys.end(tx, id, { actor, reason: 'erased' });
    await this.tokens.all(tx, id, actor, 'erased');
    for (const table of taken) await tx.query(`DELETE FROM account.${table} WHERE person_id = $1`, [id]);
  }
}
