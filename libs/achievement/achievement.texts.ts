import { addProblemTexts } from '#platform/problem/problem-texts';

addProblemTexts({
  'achievement.incomplete': {
    zh: '提交前请补全标出的各项；草稿已保留。',
    en: 'Please complete the marked fields before submitting; the draft is kept.',
  },
  'achievement.not-editable': {
    zh: '审核中或已下架的内容不能修改。',
    en: 'A text in review, or of an achievement no longer listed, cannot be changed.',
  },
  'achievement.reason-missing': {
    zh: '请选择至少一个与决定相符的理由。',
    en: 'Please choose at least one reason that fits the decision.',
  },
  'achievement.own-organisation': {
    zh: '不能审核本单位或本人提交的成果。',
    en: 'You cannot review an achievement of an organisation of yours, or one that you submitted.',
  },
  'patent-check-digit': {
    zh: '专利申请号的校验位不对，请核对',
    en: 'the check digit of this patent application number is wrong',
  },
});
