import type { OpenAchievementFacts } from '#achievement';
import type { OpenDemandFacts } from '#demand';
import type { DocumentContent } from './match-document';

const signs: Readonly<Record<string, string>> = { ge: '≥', le: '≤', eq: '=', range: '' };

type NeedText = Pick<
  OpenDemandFacts,
  'title' | 'background' | 'existingBasis' | 'solverConditions' | 'indicators' | 'keywords' | 'translations'
>;

/** The text of a need as it is matched: every section, since a title alone finds far less (our measurement). */
export function needOfDemand(demand: NeedText): { readonly title: string; readonly text: string } {
  const indicators = demand.indicators.map(
    ({ name, operator, value, valueTo, unit }) =>
      `${name} ${signs[operator] ?? ''}${value}${valueTo ? `–${valueTo}` : ''} ${unit}`,
  );
  const { title, background, existingBasis, solverConditions, keywords } = demand;
  const own = [background, existingBasis, indicators.join('\n'), solverConditions, keywords.join(' ')];
  return { title, text: sections(...own, ...translated(demand)) };
}

export function documentOfDemand(demand: OpenDemandFacts): DocumentContent {
  return {
    ...shared(demand),
    visibility: demand.visibility,
    invitedUsccs: demand.invitedUsccs,
    text: needOfDemand(demand).text,
    amountFen: demand.budgetFen,
    amountNegotiable: demand.budgetNegotiable,
    trl: null,
    ipAvailable: null,
    deadline: demand.deadline,
  };
}

export function documentOfAchievement(achievement: OpenAchievementFacts): DocumentContent {
  return {
    ...shared(achievement),
    text: sections(
      achievement.summary,
      achievement.benefit,
      achievement.economics,
      achievement.applicationCases,
      achievement.neededConditions,
      ...translated(achievement),
    ),
    amountFen: achievement.priceFen,
    amountNegotiable: achievement.priceNegotiable,
    trl: achievement.trl,
    ipAvailable: achievement.ipAvailable,
    deadline: null,
    confirmedOn: achievement.confirmedOn,
  };
}

function shared(facts: OpenDemandFacts | OpenAchievementFacts) {
  const {
    title,
    translations,
    keywords,
    language,
    organisationName,
    highTechField,
    contractField,
    districtCode,
    cooperationModes,
    validUntil,
    publishedAt,
    missing,
  } = facts;
  return {
    title,
    titleTranslation: translations['title']?.text ?? null,
    keywords,
    language,
    organisationName,
    highTechField,
    contractField,
    districtCode,
    cooperationModes,
    validUntil,
    publishedAt: publishedAt.toISOString(),
    missing,
  };
}

function translated({ translations }: Pick<OpenDemandFacts, 'translations'>): string[] {
  return Object.values(translations).map(({ text }) => text);
}

function sections(...texts: readonly (string | null)[]): string {
  return texts.filter((text) => text !== null && text.trim() !== '').join('\n');
}
