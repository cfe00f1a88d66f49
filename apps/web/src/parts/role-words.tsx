import { useTranslation } from 'react-i18next';
import { useTerms } from './terms';

export function RoleWords({ roles }: { roles: readonly string[] }) {
  const { t } = useTranslation();
  const { term } = useTerms();
  return <>{roles.map((role) => term('roles', role)).join(t('comma'))}</>;
}
