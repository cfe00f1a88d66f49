import { addProblemTexts } from '#platform/problem/problem-texts';

addProblemTexts({
  'matching.reason-missing': { zh: '请说明为什么不相关。', en: 'Please say why it is not relevant.' },
  'feedback.reason-idle': { zh: '只有“不相关”才附原因。', en: 'Only “not relevant” carries a reason.' },
  'feedback.nothing-to-withdraw': {
    zh: '您对这一对还没有表示过意见。',
    en: 'You have said nothing about this pair yet.',
  },
  'feedback.own-pair': {
    zh: '您属于其中一方，不能作为专家评价这一对。',
    en: 'You belong to one of the two sides and cannot judge this pair as an expert.',
  },
});
