import { CodeTable, rowsOf } from '#taxonomy';
import type { MatchDocument } from '../corpus/match-document';

const needFacts = {
  text: ['要解决的问题、技术指标（写得更具体）', 'The problem to solve and the indicators, in more detail'],
  keywords: ['关键词', 'Keywords'],
  highTechField: ['技术领域', 'Technical field'],
  deadline: ['期望完成日期', 'Wanted by'],
  budget: ['预算', 'Budget'],
  districtCode: ['所在区', 'District'],
} as const;
export type NeedFact = keyof typeof needFacts;

/** What a demand may still say that matching uses. */
export const needFactLabels = new CodeTable('needFacts', rowsOf(needFacts));

/** Below this a text gives the search little to work with. */
const shortText = 80;

export function needFactsMissing(demand: MatchDocument): NeedFact[] {
  const isMissing: Readonly<Record<NeedFact, boolean>> = {
    text: demand.text.length < shortText,
    keywords: demand.keywords.length === 0,
    highTechField: demand.highTechField === null,
    deadline: demand.deadline === null,
    budget: demand.amountFen === null,
    districtCode: demand.districtCode === null,
  };
  return (Object.keys(needFacts) as NeedFact[]).filter((name) => isMissing[name]);
}
