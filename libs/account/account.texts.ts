import { addProblemTexts } from '#platform/problem/problem-texts';

addProblemTexts({
  'account.credentials-wrong': { zh: '账号或密码不正确。', en: 'Login or password is wrong.' },
  'account.not-for-that-organisation': {
    zh: '您不是该单位的成员，也没有它的有效委托。',
    en: 'You are not a member of that organisation and hold no mandate of it.',
  },
});
