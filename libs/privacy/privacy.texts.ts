import { addProblemTexts } from '#platform/problem/problem-texts';

addProblemTexts({
  'privacy.erasure-blocked': {
    zh: '暂时不能注销：请先处理标出的事项。',
    en: 'The account cannot be erased yet: please settle what is marked first.',
  },
  'privacy.erasure-already-requested': {
    zh: '您已申请注销，正在等待。',
    en: 'You have asked for it already; the request is waiting.',
  },
  'privacy.reason-missing': {
    zh: '请选择不予注销的理由。',
    en: 'Please choose the reason for refusing.',
  },
  'privacy.own-erasure': {
    zh: '不能处理自己的注销申请；如不再需要，请撤回。',
    en: 'You cannot decide on your own request; withdraw it if it is no longer needed.',
  },
  'erasure-last-admin': {
    zh: '您是这个单位唯一的管理员，请先让另一位成员担任管理员',
    en: 'you are its only administrator: let another member become one first',
  },
  'erasure-open-case': {
    zh: '这件事还没有办结，请先办结或撤回',
    en: 'it is still open: bring it to an end or withdraw it first',
  },
});
