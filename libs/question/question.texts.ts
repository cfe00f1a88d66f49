import { addProblemTexts } from '#platform/problem/problem-texts';

addProblemTexts({
  'question.own-demand': {
    zh: '不能向本单位的需求提问。',
    en: 'You cannot ask on a need of an organisation of yours.',
  },
  'question.demand-not-readable': {
    zh: '这条需求只公开标题，受邀单位才能提问。',
    en: 'Only the title of this need is public; organisations that are invited may ask.',
  },
  'question.demand-not-open': {
    zh: '这条需求已不再公开征集，不能公开答复；可以谢绝这一提问。',
    en: 'This need is not open any more, so that the question cannot be answered in public; you may decline it.',
  },
  'question.own-organisation': {
    zh: '不能处理本单位或本人的问答。',
    en: 'You cannot decide on a question or an answer of yours or of an organisation of yours.',
  },
  'question.reason-missing': { zh: '请选择与这一步相符的理由。', en: 'Please choose a reason that fits this step.' },
  'question-names-organisation': {
    zh: '提问里出现了贵单位的名称，公开后会暴露身份；请谢绝这一提问。',
    en: 'The question names your organisation and would tell who you are; please decline it.',
  },
  'answer-unchanged': { zh: '与现在的答复相同。', en: 'This is the present answer.' },
});
