import { addProblemTexts } from '#platform/problem/problem-texts';

addProblemTexts({
  'match-round.under-way': {
    zh: '已有一个匹配批次正在进行，请等它结束，或先取消它。',
    en: 'A match round is under way. Wait for its end, or cancel it first.',
  },
  'match-round.reason-missing': { zh: '请选择取消的原因。', en: 'Please choose why it is cancelled.' },
});
