import { Database } from '#platform/database/database';
import { systemActor } from '#platform/http/actor';
import { TestFeature } from '../../test/support/test-feature';
import { LoginTaken } from './account.errors';
import { AccountModule } from './account.module';
import { Credentials } from './credentials';
import { OpenAccount } from './open-account';
import { checkedPassword } from './password/password-rules';

let feature: TestFeature;
beforeAll(async () => (feature = await TestFeature.start(AccountModule)));
afterAll(() => feature.stop());

const boot = systemActor('test', 'test');
const open = async (login: string) => {
  const passwordHash = await checkedPassword('a long walk by the river', { login, name: '苏' });
  const wanted = { login, name: '苏', passwordHash, noticeVersion: '2026-11', language: 'zh' as const };
  return feature.get(Database).transaction((tx) => feature.get(OpenAccount).enter(tx, wanted, boot));
};

describe('opening an account', () => {
  it('makes a person who can sign in, and keeps to what they agreed', async () => {
    const id = await open('Su@shenyu.example');
    const { personId, isRight } = await feature.get(Credentials).check('su@shenyu.example', 'a long walk by the river');
    expect({ personId, isRight }).toEqual({ personId: id, isRight: true });
    expect(
      await feature.query(
        `SELECT notice, version, language, at IS NOT NULL AS dated FROM account.consents WHERE person_id = $1`,
        [id],
      ),
    ).toEqual([{ notice: 'privacy', version: '2026-11', language: 'zh', dated: true }]);
    expect((await feature.auditOf(id)).map(({ action }) => action).toSorted()).toEqual(['enrol', 'open-account']);
  });

  it('is refused for a login that is taken, and leaves nothing', async () => {
    await open('twice@shenyu.example');
    await expect(open('TWICE@shenyu.example')).rejects.toThrow(LoginTaken);
    expect(await feature.query(`SELECT 1 FROM identity.people WHERE login = 'twice@shenyu.example'`)).toHaveLength(1);
  });

  it('takes no weak password', () =>
    expect(checkedPassword('password', { login: 'a@b.example', name: 'a' })).rejects.toMatchObject({
      code: 'account.password-weak',
      faults: [{ path: 'password', code: 'password-common' }],
    }));
});
