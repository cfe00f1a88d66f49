import { useTranslation } from 'react-i18next';
import type { Application, ProofFile } from '../../api/shapes';
import { DetailList } from '../../parts/detail-list';
import { FileList } from '../../parts/file-list';
import { Moment } from '../../parts/moment';
import { useTerms } from '../../parts/terms';

export function ApplicationDocument({ application, files }: { application: Application; files: readonly ProofFile[] }) {
  const { t } = useTranslation();
  const { term } = useTerms();
  return (
    <>
      <DetailList
        rows={[
          [t('desk.column.organisation'), application.name],
          [t('joining.shown.nameEn'), application.nameEn],
          [t('joining.field.uscc'), <code key="uscc">{application.uscc}</code>],
          [t('joining.field.kind'), term('organisationKinds', application.kind)],
          [
            t('joining.field.districtCode'),
            application.districtCode ? term('districts', application.districtCode) : t('joining.outside'),
          ],
          [t('joining.field.industry'), term('industries', application.industry)],
          [t('joining.shown.post'), application.post],
          [t('joining.shown.statement'), application.statement],
          [t('desk.column.submitted'), <Moment key="submitted" at={application.submittedAt} />],
        ]}
      />
      <h2 className="file-heading">{t('joining.proof')}</h2>
      <FileList files={files} empty={t('joining.noProof')} />
    </>
  );
}
