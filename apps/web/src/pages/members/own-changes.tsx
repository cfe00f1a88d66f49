import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ownChangesQuery } from '../../api/people-queries';
import { Loaded } from '../../parts/loaded';
import { Moment } from '../../parts/moment';
import { MoreButton } from '../../parts/more-button';
import { Reasons } from '../../parts/reasons';
import { useLanguage, useTerms } from '../../parts/terms';
import { asWritten } from '../../parts/written';
import { nameIn } from '../../parts/name-in';
import { organisationNameIn } from '../../parts/organisation-name';

/** Whoever is removed or loses a role reads here by whom and why. */
export function OwnChanges() {
  const { t } = useTranslation();
  const { term } = useTerms();
  const language = useLanguage();
  const roleWord = (role: string) => term('roles', role);
  const reading = useInfiniteQuery(ownChangesQuery);
  const words: Record<string, string> = t('members.changed', { returnObjects: true });
  return (
    <section className="block">
      <h2>{t('members.ownChanges')}</h2>
      <Loaded of={reading}>
        {(data) => {
          const changes = data.pages.flatMap((page) => page.items);
          if (changes.length === 0) return <p className="soft">{t('members.noOwnChanges')}</p>;
          return (
            <ol className="history">
              {changes.map((change) => (
                <li key={`${change.at} ${change.action}`}>
                  <span className="soft">
                    <Moment at={change.at} />
                  </span>
                  <div>
                    <b>{words[change.action] ?? change.action}</b> {asWritten(organisationNameIn(language, change))}
                    {change.after.length > 0 && (
                      <p>{t('members.rolesNow', { roles: change.after.map(roleWord).join(t('comma')) })}</p>
                    )}
                    {change.byName && (
                      <p className="soft">
                        {asWritten(
                          t('members.by', { name: nameIn(language, { name: change.byName, nameEn: change.byNameEn }) }),
                        )}
                      </p>
                    )}
                    <Reasons table="identityReasons" codes={change.reasonCodes} text={change.reasonText} />
                  </div>
                </li>
              ))}
            </ol>
          );
        }}
      </Loaded>
      <MoreButton reading={reading} />
    </section>
  );
}
