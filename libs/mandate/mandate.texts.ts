import { addProblemTexts } from '#platform/problem/problem-texts';

addProblemTexts({
  'mandate.no-such-tech-manager': {
    zh: '没有使用这个登录名的技术经理人。',
    en: 'There is no technology manager with that login.',
  },
  'mandate.overlaps': {
    zh: '这位技术经理人在这段日期内已有您单位的委托。',
    en: 'This technology manager already has a mandate of yours on some of these days.',
  },
  'mandate.role-not-in-mandate': {
    zh: '您单位不能委托这个角色。',
    en: 'Your organisation cannot mandate this role.',
  },
  'mandate.agent-is-member': {
    zh: '此人是您单位的成员，不需要委托。',
    en: 'This person is a member of your organisation and needs no mandate.',
  },
  'mandate.offered-too-often': {
    zh: '这位技术经理人刚收到过多次委托邀约，请在 {retryAfter} 秒后再发。',
    en: 'This technology manager was offered several mandates just now; please offer the next one in {retryAfter} seconds.',
  },
  'mandate.over': { zh: '委托的最后一天已过。', en: 'The last day of this mandate is over.' },
  'mandate.reason-missing': { zh: '请选择与这一步相符的理由。', en: 'Please choose a reason that fits this step.' },
  'mandate-in-the-past': { zh: '不能早于今天。', en: 'This day is over.' },
  'mandate-ends-first': { zh: '不能早于开始日期。', en: 'This is before the first day.' },
  'mandate-too-long': { zh: '超过了委托的最长年限。', en: 'This is longer than a mandate may last.' },
});
