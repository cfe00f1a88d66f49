import { useTranslation } from 'react-i18next';
import type { DemandRevision } from '../api/shapes';
import { DetailList } from './detail-list';
import { IndicatorTable } from './indicator-table';
import { Day } from './moment';
import { Money } from './money';
import { useTerms } from './terms';

/** One revision as a document to read: on the owner's page and on the expert's desk. */
export function DemandDocument({ revision }: { revision: DemandRevision }) {
  const { t } = useTranslation();
  return (
    <article className="document">
      <h2>{revision.title}</h2>
      {revision.titleEn && (
        <p className="soft" lang="en">
          {revision.titleEn}
        </p>
      )}
      <h3>{t('public.detail.needed')}</h3>
      <p className="pen">{revision.background || <span className="soft">{t('public.detail.notGiven')}</span>}</p>
      {revision.backgroundEn && (
        <p className="pen soft" lang="en">
          {revision.backgroundEn}
        </p>
      )}
      <h3>{t('public.detail.indicators')}</h3>
      {revision.indicators.length > 0 ? (
        <IndicatorTable indicators={revision.indicators} />
      ) : (
        <p className="soft">{t('public.detail.notGiven')}</p>
      )}
      {revision.existingBasis && (
        <>
          <h3>{t('public.detail.basis')}</h3>
          <p className="pen">{revision.existingBasis}</p>
        </>
      )}
      {revision.solverConditions && (
        <>
          <h3>{t('public.detail.conditions')}</h3>
          <p className="pen">{revision.solverConditions}</p>
        </>
      )}
      <h3>{t('public.detail.facts')}</h3>
      <DemandFactRows revision={revision} />
    </article>
  );
}

function DemandFactRows({ revision }: { revision: DemandRevision }) {
  const { t } = useTranslation();
  const { term } = useTerms();
  const contact = revision.contact;
  return (
    <DetailList
      rows={[
        [t('public.detail.demandType'), term('demandTypes', revision.demandType)],
        [t('public.detail.field'), term('highTechFields', revision.highTechField)],
        [t('public.detail.budget'), <Money key="m" value={revision.budget} negotiable={revision.budgetNegotiable} />],
        [
          t('public.detail.modes'),
          revision.cooperationModes.map((code) => term('cooperationModes', code)).join(t('comma')),
        ],
        [t('public.detail.deadline'), revision.deadline && <Day at={revision.deadline} />],
        [t('public.detail.validUntil'), revision.validUntil && <Day at={revision.validUntil} />],
        [t('public.detail.ipArrangement'), term('ipArrangements', revision.ipArrangement)],
        [t('public.detail.district'), term('districts', revision.districtCode)],
        [t('public.detail.keywords'), revision.keywords.join(t('comma'))],
        [t('demand.field.decisionOwner'), revision.decisionOwner],
        [
          t('demand.field.contact'),
          contact && [contact.name, contact.phone, contact.email].filter(Boolean).join(' · '),
        ],
        [t('demand.field.anonymous'), revision.anonymous ? t('demand.anonymousYes') : t('demand.anonymousNo')],
      ]}
    />
  );
}
