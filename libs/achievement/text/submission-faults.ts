import { faultsOf } from '#kernel/bounds';
import { faultsOfContact } from '#kernel/contact';
import type { Fault } from '#kernel/domain-error';
import { ipNumberFault } from '#kernel/ip-number';
import type { RulesOfDay } from '#taxonomy';
import { missingFrom } from './achievement-completeness';
import type { AchievementContent } from './achievement-content.entity';
import { faultsOfHolders } from './holder-faults';
import { faultsOfRights } from './ip-rights';

/** Everything that keeps this text from being handed in, each at its field. */
export function submissionFaults(content: AchievementContent, rules: RulesOfDay): Fault[] {
  const { keywords, price, ipRights, registrationNumber, owners, team } = content;
  const ofRegistration = ipNumberFault('achievement_registration', registrationNumber?.trim() ?? '');
  return [
    ...missingFrom(content, rules).map((path) => ({ path, code: 'required' })),
    ...faultsOf.titles(content, {
      zh: rules.number('achievement.title_length'),
      en: rules.number('achievement.title_length_en'),
    }),
    ...faultsOf.list('keywords', keywords, rules.number('achievement.most_keywords')),
    ...faultsOf.sum('price', price, rules.money('achievement.largest_price')),
    ...faultsOfRights(ipRights, rules.day),
    ...faultsOfHolders(owners, team),
    ...faultsOfContact(content.contact),
    ...(registrationNumber?.trim() && ofRegistration ? [{ path: 'registrationNumber', code: ofRegistration }] : []),
  ];
}
