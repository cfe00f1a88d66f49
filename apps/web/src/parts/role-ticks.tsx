import { useTranslation } from 'react-i18next';
import type { Role } from '../api/people-queries';
import { useTerms } from './terms';

export type RoleChoice = { role: Role; isYoursToGrant: boolean };
type Props = {
  choices: readonly RoleChoice[];
  /** Roles held now: those that are not yours to give stay shown, and as they are. */
  held?: readonly Role[];
  chosen: readonly Role[];
  onChange: (roles: readonly Role[]) => void;
};

/** One tick for each role that the organisation's members may hold. */
export function RoleTicks({ choices, held = [], chosen, onChange }: Props) {
  const { t } = useTranslation();
  const { term } = useTerms();
  const shown = choices.filter(({ role, isYoursToGrant }) => isYoursToGrant || held.includes(role));
  const toggle = (role: Role, on: boolean) => onChange(on ? [...chosen, role] : chosen.filter((each) => each !== role));
  return (
    <fieldset className="role-ticks">
      <legend>{t('members.roles')}</legend>
      {shown.map(({ role, isYoursToGrant }) => (
        <label key={role}>
          <input
            type="checkbox"
            checked={chosen.includes(role)}
            disabled={!isYoursToGrant}
            onChange={({ target }) => toggle(role, target.checked)}
          />
          {term('roles', role)}
          {!isYoursToGrant && <small className="soft"> {t('members.bySysadmin')}</small>}
        </label>
      ))}
    </fieldset>
  );
}
