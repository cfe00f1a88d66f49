import { addProblemTexts } from '#platform/problem/problem-texts';

addProblemTexts({
  'matching.weights-wrong': {
    zh: '权重不能使用，请看标出的各项。',
    en: 'These weights cannot be used; see the marked fields.',
  },
  'matching.pair-not-mutual': {
    zh: '这一对现在不是双方都有意向，请刷新后再看。',
    en: 'The two sides are not both interested any more; load the page again.',
  },
  'weight-not-a-number': { zh: '应为有限的数', en: 'must be a finite number' },
  'weight-negative': { zh: '不能为负数', en: 'must not be negative' },
  'weight-out-of-range': { zh: '须在 0 与 1 之间', en: 'must lie between 0 and 1' },
  'weights-not-one': { zh: '各权重合计须为 1（100%）', en: 'the weights must sum to 1 (100%)' },
  'weight-leans-on-meaning': {
    zh: '语义以外的各项权重合计不得低于 0.5（50%）：未配置语义服务时只按这些项匹配',
    en: 'the weights of all other criteria must sum to at least 0.5 (50%): without a semantic service they alone count',
  },
  'criterion-unknown': { zh: '没有这项匹配标准', en: 'no such criterion' },
});
