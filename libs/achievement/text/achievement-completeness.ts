import { type CompletenessPart, isRight, isWritten, partOf } from '#kernel/completeness';
import { isReachable } from '#kernel/contact';
import type { Fault } from '#kernel/domain-error';
import { CodeTable, rowsOf, type RulesOfDay } from '#taxonomy';
import type { AchievementContent } from './achievement-content.entity';

const checks: Readonly<Record<string, (content: AchievementContent, rules: RulesOfDay) => boolean>> = {
  summary: (content) => Boolean(content.summary?.trim()),
  benefit: (content) => Boolean(content.benefit?.trim()),
  economics: (content) => Boolean(content.economics?.trim()),
  keywords: (content, rules) => content.keywords.length >= rules.number('achievement.fewest_keywords'),
  highTechField: (content) => content.highTechField !== null,
  trl: (content) => content.trl !== null,
  trlEvidence: (content) => Boolean(content.trlEvidence?.trim()),
  maturityStage: (content) => content.maturityStage !== null,
  ipRights: (content) => content.ipRights.length > 0,
  price: (content) => content.price !== null || content.priceNegotiable,
  cooperationModes: (content) => content.cooperationModes.length > 0,
  contact: (content) => isReachable(content.contact),
  declaredUnclassified: (content) => content.declaredUnclassified,
};

/** By the words of the form's labels, as those of a demand. */
export const achievementMissing = new CodeTable(
  'achievementMissing',
  rowsOf({
    summary: ['成果简介', 'What is offered'],
    benefit: ['技术优势', 'Technical benefit'],
    economics: ['经济效益', 'Economics'],
    keywords: ['关键词（个数不足）', 'Keywords (too few)'],
    highTechField: ['技术领域', 'Technical field'],
    trl: ['技术成熟度（TRL）', 'Technology readiness level'],
    trlEvidence: ['成熟度证明', 'Evidence of readiness'],
    maturityStage: ['所处阶段', 'Stage'],
    ipRights: ['知识产权', 'Intellectual property'],
    price: ['意向价格', 'Price'],
    cooperationModes: ['转化方式', 'Modes of transfer'],
    contact: ['联系人', 'Contact'],
    declaredUnclassified: ['不涉密声明', 'Declaration that nothing is classified'],
  }),
);

/** What the form requires and this content lacks, as codes of `achievementMissing`. */
export function missingFrom(content: AchievementContent, rules: RulesOfDay): string[] {
  return Object.entries(checks)
    .filter(([, isThere]) => !isThere(content, rules))
    .map(([code]) => code);
}

export const achievementCompletenessParts = new CodeTable(
  'achievementCompletenessParts',
  rowsOf({
    summary: ['成果简介', 'What is offered'],
    benefit: ['技术优势', 'Technical benefit'],
    economics: ['经济效益', 'Economics'],
    readiness: ['所处阶段与技术成熟度', 'Stage and technology readiness'],
    trlEvidence: ['成熟度证明', 'Evidence of readiness'],
    ipRights: ['知识产权', 'Intellectual property'],
    terms: ['转化方式与意向价格', 'Modes of transfer and price'],
    neededConditions: ['转化所需条件', 'What it needs'],
    applicationCases: ['应用案例', 'Where it is used'],
    attachments: ['附件', 'Attachments'],
  }),
);

/** As of a demand; the weights [default] follow what domain 4.2 asks for first: benefit, economics, stage, proof, rights. */
export function completenessOf(content: AchievementContent, faults: readonly Fault[] = []): CompletenessPart[] {
  const { maturityStage, trl, cooperationModes, price, priceNegotiable } = content;
  const priced = !isRight(faults, 'price') ? 0 : price !== null ? 1 : Number(priceNegotiable) / 2;
  return [
    partOf('summary', 10, isWritten(content.summary)),
    partOf('benefit', 15, isWritten(content.benefit)),
    partOf('economics', 15, isWritten(content.economics)),
    partOf('readiness', 15, (2 * Number(maturityStage !== null) + Number(trl !== null)) / 3),
    partOf('trlEvidence', 10, isWritten(content.trlEvidence)),
    partOf('ipRights', 10, content.ipRights.length > 0 && isRight(faults, 'ipRights')),
    partOf('terms', 10, (Number(cooperationModes.length > 0) + priced) / 2),
    partOf('neededConditions', 5, isWritten(content.neededConditions)),
    partOf('applicationCases', 5, isWritten(content.applicationCases)),
    partOf('attachments', 5, content.attachmentIds.length > 0),
  ];
}
