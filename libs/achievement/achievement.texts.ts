import { addProblemTexts } from '#platform/problem/problem-texts';

addProblemTexts({
  'shares-not-whole': { zh: '各权属人的份额合计须为 100%', en: 'the shares of all owners must make 100%' },
  'contributions-over-whole': { zh: '团队贡献合计不能超过 100%', en: 'the contributions must not make more than 100%' },
  'achievement.incomplete': {
    zh: '提交前请补全标出的各项；草稿已保留。',
    en: 'Please complete the marked fields before submitting; the draft is kept.',
  },
  'achievement.not-editable': {
    zh: '审核中或已下架的内容不能修改。',
    en: 'A text in review, or of an achievement no longer listed, cannot be changed.',
  },
  'achievement.unchanged': {
    zh: '内容与已发布的版本相同，没有可提交的修改。',
    en: 'It says what is published already; there is no change to submit.',
  },
  'achievement.reason-missing': {
    zh: '请选择至少一个与决定相符的理由。',
    en: 'Please choose at least one reason that fits the decision.',
  },
  'achievement.own-organisation': {
    zh: '不能审核本单位或本人提交的成果。',
    en: 'You cannot review an achievement of an organisation of yours, or one that you submitted.',
  },
  'achievement.rights-lapsed': {
    zh: '所列知识产权均已失效，不能直接续期；请先修改知识产权一栏并提交审核。',
    en: 'All the listed intellectual property has lapsed: change that part of the text and hand it in first.',
  },
  'rights-lapsed': { zh: '所列知识产权均已失效', en: 'all the rights listed here have lapsed' },
});
