import { addProblemTexts } from '#platform/problem/problem-texts';

addProblemTexts({
  'identity.organisation-unknown': {
    zh: '没有统一社会信用代码为 {uscc} 的单位。',
    en: 'No organisation has the credit code {uscc}.',
  },
  'identity.uscc-wrong': { zh: '统一社会信用代码 {uscc} 不正确。', en: 'The credit code {uscc} is wrong.' },
});
