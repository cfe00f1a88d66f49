import { addProblemTexts } from '#platform/problem/problem-texts';

addProblemTexts({
  'demand.incomplete': {
    zh: '提交前请补全标出的各项；草稿已保留。',
    en: 'Please complete the marked fields before submitting; the draft is kept.',
  },
  'demand.not-editable': {
    zh: '审核中的内容不能修改，请等待结果。',
    en: 'A text in screening cannot be changed; please wait for the result.',
  },
  'demand.unchanged': {
    zh: '内容与已发布的版本相同，没有可提交的修改。',
    en: 'It says what is published already; there is no change to submit.',
  },
  'demand.reason-missing': {
    zh: '请选择至少一个与决定相符的理由；通过不需要理由。',
    en: 'Please choose at least one reason that fits the decision; passing takes none.',
  },
  'demand.screened-by-another': { zh: '这条需求已由另一位专家受理。', en: 'Another expert has taken this need.' },
  'demand.own-organisation': {
    zh: '不能审核本单位或本人提交的需求。',
    en: 'You cannot screen a need of an organisation of yours, or one that you submitted.',
  },
});
