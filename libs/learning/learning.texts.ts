import { addProblemTexts } from '#platform/problem/problem-texts';

addProblemTexts({
  'learning.own-proposal': {
    zh: '您提出的权重须由另一位运营人员启用。',
    en: 'Weights that you proposed are another operator’s to activate.',
  },
  'learning.reason-missing': { zh: '请选择原因。', en: 'Please choose a reason.' },
  'learning.same-weights': {
    zh: '与启用中的权重完全相同。',
    en: 'It says the same as the active set.',
  },
});
