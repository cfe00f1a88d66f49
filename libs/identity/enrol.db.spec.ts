import { NotFound } from '#kernel/domain-error';
import { systemActor } from '#platform/http/actor';
import { aCreditCode } from '../../test/support/credit-code';
import { TestFeature } from '../../test/support/test-feature';
import { Enrol } from './enrol';
import { UsccWrong } from './identity.errors';
import { IdentityModule } from './identity.module';
import { IdentityQueries } from './identity.queries';

let feature: TestFeature;
const boot = systemActor('test', 'test');
beforeAll(async () => (feature = await TestFeature.start(IdentityModule)));
afterAll(() => feature.stop());

const enrol = (uscc: string, name = '沪江轴承') =>
  feature.get(Enrol).organisation({ uscc, name, kind: 'enterprise' }, boot);

describe('enrol an organisation', () => {
  it('under its credit code, however it was pasted', async () => {
    const code = aCreditCode();
    const id = await enrol(` ${code.toLowerCase()} `);
    expect(await feature.get(IdentityQueries).organisationByUscc(code)).toMatchObject({
      id,
      uscc: code,
      name: '沪江轴承',
    });
    expect(await feature.auditOf(id)).toMatchObject([{ action: 'enrol' }]);
  });

  it('is refused with a wrong check character', async () => {
    await expect(async () => enrol('91110000802100433A')).rejects.toThrow(UsccWrong);
  });

  it('is refused a second time', async () => {
    const code = aCreditCode();
    await enrol(code);
    await expect(enrol(code, '另一家')).rejects.toThrow(/organisations_uscc_key/);
  });
});

describe('enrol a person', () => {
  it('with nothing left behind when one membership is impossible', async () => {
    const organisationId = await enrol(aCreditCode());
    const memberships = [organisationId, '00000000-0000-7000-8000-000000000000'].map((id) => ({
      organisationId: id,
      roles: ['expert' as const],
    }));
    const enrolling = feature.get(Enrol).person({ login: 'Half', name: '半', memberships }, boot);
    await expect(enrolling).rejects.toThrow(NotFound);
    expect(await feature.query(`SELECT login FROM identity.people WHERE login = 'half'`)).toEqual([]);
  });

  it('gives names to screens that show who did something', async () => {
    const organisationId = await enrol(aCreditCode(), '浦江研究院');
    const id = await feature
      .get(Enrol)
      .person({ login: 'Li', name: '李', memberships: [{ organisationId, roles: ['expert'] }] }, boot);
    const names = await feature.get(IdentityQueries).names([id, organisationId, id, null]);
    expect([...names]).toEqual(
      expect.arrayContaining([
        [id, { name: '李', nameEn: null }],
        [organisationId, { name: '浦江研究院', nameEn: null }],
      ]),
    );
    expect(names.size).toBe(2);
  });
});
