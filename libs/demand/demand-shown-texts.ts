import { type ShownText, shownList, shownTexts } from '#kernel/disclosure-faults';
import type { DemandContent, DemandIndicator } from './text/demand-content.entity';

const ofIndicator = ['name', 'value', 'valueTo', 'unit', 'testMethod', 'currentLevel'] as const;

/** Whatever of a demand others read in words. */
export function shownTextsOf(content: DemandContent): ShownText[] {
  return [
    ...shownTexts(content, ['title', 'background', 'existingBasis', 'solverConditions']),
    ...shownList('keywords', content.keywords),
    ...content.indicators.flatMap((indicator, i) => textsOfIndicator(indicator, i)),
  ];
}

function textsOfIndicator(indicator: DemandIndicator, i: number): ShownText[] {
  return ofIndicator.map((field) => [`indicators.${i}.${field}`, indicator[field]]);
}
