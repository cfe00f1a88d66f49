import { addProblemTexts } from '#platform/problem/problem-texts';

addProblemTexts({
  'export-too-long': {
    zh: '超过 {mostRows} 行，请改为在后台生成文件。',
    en: 'These are more than {mostRows} rows; please have the file written in the background.',
  },
});
