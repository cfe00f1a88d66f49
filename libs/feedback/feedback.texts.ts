import { addProblemTexts } from '#platform/problem/problem-texts';

addProblemTexts({
  'matching.reason-missing': { zh: '请说明为什么不相关。', en: 'Please say why it is not relevant.' },
  'feedback.reason-idle': { zh: '只有“不相关”才附原因。', en: 'Only “not relevant” carries a reason.' },
  'feedback.nothing-to-withdraw': {
    zh: '您对这一对还没有表示过意见。',
    en: 'You have said nothing about this pair yet.',
  },
  'feedback.own-pair': {
    zh: '您与其中一方有关系（成员、受托人，或曾为其撰写），不能作为专家评价这一对。',
    en: 'You have ties to one of the two sides (a member, its agent, or you wrote for it) and cannot judge this pair as an expert.',
  },
  'feedback.interest-on-other-side': {
    zh: '您与另一方也有关系（成员、受托人，或曾为其撰写），请由本单位没有这层关系的同事评价。',
    en: 'You have ties to the other side too (a member, its agent, or you wrote for it): let a colleague without them judge this pair.',
  },
});
