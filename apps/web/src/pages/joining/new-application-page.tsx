import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../frame/page-head';
import { ApplicationForm } from './application-form';

export function NewApplicationPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHead
        title={t('joining.new')}
        lead={t('joining.formLead')}
        back={<Link to="/joining">{t('joining.title')}</Link>}
      />
      <ApplicationForm application={null} />
    </>
  );
}
