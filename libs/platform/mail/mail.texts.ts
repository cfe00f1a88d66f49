import { addProblemTexts } from '#platform/problem/problem-texts';

addProblemTexts({
  'mail.address-unusable': { zh: '这个邮箱地址无法使用。', en: 'This mail address cannot be used.' },
});
