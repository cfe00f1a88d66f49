import { addProblemTexts } from '#platform/problem/problem-texts';

addProblemTexts({
  'too-many-requests': {
    zh: '请求过于频繁，请在 {retryAfter} 秒后再试。',
    en: 'Too many requests; please try again in {retryAfter} seconds.',
  },
  'counting-away': {
    zh: '暂时无法登录，请稍后再试。',
    en: 'Signing in is briefly not possible; please try again in a moment.',
  },
});
