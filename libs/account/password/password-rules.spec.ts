import { faultsOfPassword } from './password-rules';
import { securityProfiles } from '../security-profile';

const whose = { login: 'lin.lan@shenyu.example', name: '林岚' };
const asvs = (password: string) => faultsOfPassword(password, whose, securityProfiles.asvs);
const mlps3 = (password: string) => faultsOfPassword(password, whose, securityProfiles.mlps3);

describe('a password by ASVS', () => {
  it.each([
    'correct horse battery staple',
    'kqzvwxjp',
    '春风 又绿 江南岸 明月',
    '🌊🌊🌊🌊🌊🌊🌊🌊',
    'x'.repeat(128) + 'y',
    '        a',
  ])('may be %j', async (password) => expect(await asvs(password)).toEqual([]));

  it.each([
    ['kqzvwxj', 'password-too-short'],
    ['🌊🌊🌊🌊🌊🌊🌊', 'password-too-short'],
    ['password1', 'password-common'],
    ['QWERTYUIOP', 'password-common'],
    ['1q2w3e4r5t', 'password-common'],
    ['my lin.lan secret', 'password-has-own-name'],
    ['LIN.LAN@shenyu.example', 'password-has-own-name'],
    ['林岚最爱吃的点心是什么', 'password-has-own-name'],
    ['Jiqiao forever', 'password-has-own-name'],
    ['我们的技桥与明天的路', 'password-has-own-name'],
  ])('must not be %j', async (password, fault) => expect(await asvs(password)).toContain(fault));

  it('does not mind in which form an accent was typed', async () =>
    expect(
      await faultsOfPassword('xx renée yy', { login: 'a@b.example', name: 'rene\u0301e' }, securityProfiles.asvs),
    ).toEqual(['password-has-own-name']));

  it('does not take a name of one letter for a name', async () =>
    expect(await faultsOfPassword('kqzvwxjp', { login: 'q', name: 'z' }, securityProfiles.asvs)).toEqual([]));
});

describe('a password by MLPS level 3', () => {
  it.each(['kqzvwxjp1', 'Kqzvwxjp', 'correct horse battery', '12345678!'])('must not be %j', async (password) =>
    expect(await mlps3(password)).toContain('password-too-simple'),
  );
  it.each(['Kqzvwxj8', 'kqzv-wxj8', 'KQZV wxj'])('may be %j', async (password) =>
    expect(await mlps3(password)).toEqual([]),
  );
});

it('knows the two profiles by what the rules of each say', () => {
  expect(securityProfiles.asvs).toMatchObject({ shortestPassword: 8, passwordDays: null, dormantDays: null });
  expect(securityProfiles.mlps3).toMatchObject({
    shortestPassword: 8,
    kindsOfCharacters: 3,
    passwordDays: 90,
    dormantDays: 90,
    failuresBeforeLock: 5,
    firstLockMinutes: 10,
    idleMinutesAtMost: 30,
  });
});
