import { useTranslation } from 'react-i18next';
import type { AchievementRevision } from '../api/shapes';
import { langOf } from './lang-of';
import { asWritten } from './written';

type Member = AchievementRevision['team'][number];

export function TeamTable({ team }: { team: readonly Member[] }) {
  const { t } = useTranslation();
  const label = t('achievement.field', { returnObjects: true });
  const none = t('time.none');
  // A column of nothing but dashes says nothing.
  const hasOrganisations = team.some(({ organisation }) => organisation);
  const hasContributions = team.some(({ contribution }) => typeof contribution === 'number');
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">{label.memberName}</th>
          <th scope="col">{label.memberRole}</th>
          {hasOrganisations && <th scope="col">{label.memberOrganisation}</th>}
          {hasContributions && (
            <th scope="col" className="end">
              {label.memberContribution}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {team.map((member, index) => (
          <tr key={`${index}-${member.name}`}>
            <th scope="row" lang={langOf(member.name)}>
              {member.name}
            </th>
            <td data-label={label.memberRole}>{asWritten(member.role || none)}</td>
            {hasOrganisations && (
              <td data-label={label.memberOrganisation}>{asWritten(member.organisation || none)}</td>
            )}
            {hasContributions && (
              <td data-label={label.memberContribution} className="end">
                {typeof member.contribution === 'number' ? `${member.contribution}%` : none}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
