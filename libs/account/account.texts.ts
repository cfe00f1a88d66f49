import { addProblemTexts } from '#platform/problem/problem-texts';

addProblemTexts({
  'account.credentials-wrong': { zh: '账号或密码不正确。', en: 'Login or password is wrong.' },
  'account.not-for-that-organisation': {
    zh: '您不是该单位的成员，也没有它的有效委托。',
    en: 'You are not a member of that organisation and hold no mandate of it.',
  },
  'account.locked-out': {
    zh: '尝试次数过多，请在 {retryAfter} 秒后再试，或重置密码。',
    en: 'Too many tries; please try again in {retryAfter} seconds, or reset the password.',
  },
  'account.dormant': {
    zh: '这个账号很久没有使用，已暂停。重置密码后即可继续使用。',
    en: 'This account has not been used for long and is shut. Reset the password to open it again.',
  },
  'account.second-factor-needed': {
    zh: '请先完成两步验证。',
    en: 'Please complete the second step of signing in first.',
  },
  'account.password-expired': {
    zh: '密码已到期，请先更换。',
    en: 'Your password has expired; please change it first.',
  },
  'account.code-wrong': {
    zh: '验证码不正确或已用过，请等下一个验证码。',
    en: 'The code is wrong or was used already; please wait for the next one.',
  },
  'account.password-wrong': { zh: '密码不正确。', en: 'The password is wrong.' },
  'account.reauthentication-needed': {
    zh: '为了安全，请再输入一次密码。',
    en: 'To be safe, please enter your password again.',
  },
  'account.link-expired': {
    zh: '这个链接已失效或已用过，请重新申请。',
    en: 'This link has expired or was used already; please ask for a new one.',
  },
  'account.notice-unknown': {
    zh: '隐私说明没有这个版本，请刷新页面，阅读后再同意。',
    en: 'There is no such version of the privacy notice; please reload the page, read it and agree again.',
  },
  'account.password-weak': {
    zh: '这个密码不够安全，请看标出的原因。',
    en: 'This password is not safe enough; see the reasons.',
  },
  'account.login-taken': {
    zh: '这个登录名已有账号，请直接登录。',
    en: 'This login has an account already; please sign in.',
  },
  'password-too-short': { zh: '至少 8 个字符；建议 15 个以上', en: 'at least 8 characters; 15 or more are better' },
  'password-unchanged': { zh: '新密码不能与原密码相同', en: 'must differ from the present one' },
  'password-too-simple': {
    zh: '大写字母、小写字母、数字、其他符号，四类至少用三类',
    en: 'use at least three of: capitals, small letters, digits, other characters',
  },
  'password-common': { zh: '这是常用密码，很容易被猜到', en: 'it is on the list of common passwords' },
  'password-has-own-name': {
    zh: '不能包含登录名、姓名或“技桥”',
    en: 'must not contain your login, your name or “Jiqiao”',
  },
});
