import { addProblemTexts } from '#platform/problem/problem-texts';

addProblemTexts({
  'matching.reason-missing': { zh: '请说明为什么不相关。', en: 'Please say why it is not relevant.' },
});
