import { addProblemTexts } from '#platform/problem/problem-texts';

addProblemTexts({
  'city-account.away': {
    zh: '城市统一身份认证暂时没有回应，请稍后再试。',
    en: 'The city’s single sign-on does not answer just now; please try again later.',
  },
  'city-account.linked-already': {
    zh: '您的账号已关联一个城市账号，请先取消关联。',
    en: 'Your account is linked to a city account already; please unlink that one first.',
  },
  'city-account.needed': {
    zh: '您的账号没有密码，取消关联后将无法登录。请先通过“忘记密码”设置密码。',
    en: 'Your account has no password, so you could not sign in any more. Please set one by “Forgot the password” first.',
  },
});
