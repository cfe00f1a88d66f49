import { isReachable } from '#kernel/contact';
import { CodeTable, rowsOf } from '#taxonomy';
import type { AchievementContent } from './achievement-content.entity';

const checks: Readonly<Record<string, (content: AchievementContent) => boolean>> = {
  summary: (content) => Boolean(content.summary?.trim()),
  benefit: (content) => Boolean(content.benefit?.trim()),
  economics: (content) => Boolean(content.economics?.trim()),
  keywords: (content) => content.keywords.length >= 3,
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

export const achievementMissing = new CodeTable(
  'achievementMissing',
  rowsOf({
    summary: ['成果简介', 'Summary'],
    benefit: ['技术优势', 'Technical benefit'],
    economics: ['经济效益', 'Economics'],
    keywords: ['关键词（至少 3 个）', 'Keywords (at least 3)'],
    highTechField: ['技术领域', 'Technology field'],
    trl: ['技术成熟度', 'Technology readiness'],
    trlEvidence: ['成熟度证明', 'Evidence of readiness'],
    maturityStage: ['成果所处阶段', 'Stage'],
    ipRights: ['知识产权', 'Intellectual property'],
    price: ['意向价格', 'Price'],
    cooperationModes: ['转化方式', 'Mode of transfer'],
    contact: ['联系人', 'Contact'],
    declaredUnclassified: ['不涉密声明', 'Declaration that nothing is classified'],
  }),
);

/** What the form requires and this content lacks, as codes of `achievementMissing`. */
export function missingFrom(content: AchievementContent): string[] {
  return Object.entries(checks)
    .filter(([, isThere]) => !isThere(content))
    .map(([code]) => code);
}
