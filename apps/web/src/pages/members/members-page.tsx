import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../parts/terms';
import { PageHead } from '../frame/page-head';
import { useSession } from '../frame/roles';
import { Invitations } from './invitations';
import { MembersTable } from './members-table';
import { OwnChanges } from './own-changes';

/** Who belongs to the organisation; below, for everybody, what was decided about oneself. */
export function MembersPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { actingAs } = useSession();
  const isAdmin = actingAs?.roles.includes('organisation_admin') === true;
  const organisation =
    (language === 'en' ? (actingAs?.organisationNameEn ?? actingAs?.organisationName) : actingAs?.organisationName) ??
    '';
  const lead = () => {
    if (!actingAs) return t('members.nobody');
    if (actingAs.mandateId) return t('members.underMandate');
    return isAdmin ? t('members.lead', { organisation }) : t('members.leadForOthers', { organisation });
  };
  return (
    <>
      <PageHead title={t('members.title')} lead={lead()} />
      {actingAs && !actingAs.mandateId && <MembersTable isAdmin={isAdmin} />}
      {isAdmin && <Invitations />}
      <OwnChanges />
    </>
  );
}
