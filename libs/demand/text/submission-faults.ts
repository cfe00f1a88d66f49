import { faultsOf } from '#kernel/bounds';
import { faultsOfContact } from '#kernel/contact';
import type { Fault } from '#kernel/domain-error';
import type { RulesOfDay } from '#taxonomy';
import { missingFrom } from './demand-completeness';
import type { DemandContent } from './demand-content.entity';

/** Everything that keeps this text from being handed in, each at its field. */
export function submissionFaults(content: DemandContent, rules: RulesOfDay): Fault[] {
  const { keywords, budget, deadline, validUntil } = content;
  const today = rules.day;
  return [
    ...missingFrom(content, rules).map((path) => ({ path, code: 'required' })),
    ...faultsOf.titles(content, {
      zh: rules.number('demand.title_length'),
      en: rules.number('demand.title_length_en'),
    }),
    ...faultsOf.list('keywords', keywords, rules.number('demand.most_keywords')),
    ...faultsOf.sum('budget', budget, rules.money('demand.largest_budget')),
    ...faultsOf.day('deadline', deadline, { today, last: rules.daysAhead('demand.longest_deadline') }),
    ...faultsOf.day('validUntil', validUntil, { today, last: rules.daysAhead('demand.longest_validity') }),
    ...faultsOfContact(content.contact),
  ];
}
