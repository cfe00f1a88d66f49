import { addProblemTexts } from '#platform/problem/problem-texts';

addProblemTexts({
  'export-too-long': {
    zh: '超过 {mostRows} 行，请改为在后台生成文件。',
    en: 'These are more than {mostRows} rows; please have the file written in the background.',
  },
  'export-not-written': {
    zh: '系统多次尝试后仍未能生成这个文件，请重新申请。',
    en: 'The platform could not write this file after several tries; please ask for it again.',
  },
});
