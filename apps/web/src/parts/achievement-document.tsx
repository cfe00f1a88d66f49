import { useTranslation } from 'react-i18next';
import type { AchievementRevision } from '../api/shapes';
import { DetailList } from './detail-list';
import { IpRightTable } from './ip-right-table';
import { Money } from './money';
import { useTerms } from './terms';

export function AchievementDocument({ revision }: { revision: AchievementRevision }) {
  const { t } = useTranslation();
  const passages = [
    [t('public.detail.benefit'), revision.benefit],
    [t('public.detail.economics'), revision.economics],
    [t('public.detail.trlEvidence'), revision.trlEvidence],
  ] as const;
  return (
    <article className="document">
      <h2>{revision.title}</h2>
      {revision.titleEn && (
        <p className="soft" lang="en">
          {revision.titleEn}
        </p>
      )}
      <h3>{t('public.detail.offered')}</h3>
      <p className="pen">{revision.summary || <span className="soft">{t('public.detail.notGiven')}</span>}</p>
      {passages.map(([title, text]) =>
        text ? (
          <section key={title}>
            <h3>{title}</h3>
            <p className="pen">{text}</p>
          </section>
        ) : null,
      )}
      <h3>{t('public.detail.ip')}</h3>
      {revision.ipRights.length > 0 ? (
        <IpRightTable rights={revision.ipRights} />
      ) : (
        <p className="soft">{t('public.detail.notGiven')}</p>
      )}
      <h3>{t('public.detail.facts')}</h3>
      <AchievementFactRows revision={revision} />
    </article>
  );
}

function AchievementFactRows({ revision }: { revision: AchievementRevision }) {
  const { t } = useTranslation();
  const { term } = useTerms();
  const contact = revision.contact;
  return (
    <DetailList
      rows={[
        [t('public.detail.trl'), revision.trl === null ? null : `TRL ${term('trl', revision.trl)}`],
        [t('public.detail.stage'), term('maturityStages', revision.maturityStage)],
        [t('achievement.field.category'), term('achievementCategories', revision.category)],
        [t('public.detail.form'), term('achievementForms', revision.form)],
        [t('public.detail.field'), term('highTechFields', revision.highTechField)],
        [t('public.detail.price'), <Money key="m" value={revision.price} negotiable={revision.priceNegotiable} />],
        [
          t('public.detail.modes'),
          revision.cooperationModes.map((code) => term('cooperationModes', code)).join(t('comma')),
        ],
        [
          t('achievement.rightsState'),
          revision.ipAvailable ? t('public.detail.ipAvailable') : t('public.detail.ipNotAvailable'),
        ],
        [t('public.detail.team'), revision.team.map((member) => `${member.name}（${member.role}）`).join(t('comma'))],
        [t('public.detail.completedOn'), revision.completedOn],
        [t('public.detail.district'), term('districts', revision.districtCode)],
        [t('public.detail.keywords'), revision.keywords.join(t('comma'))],
        [
          t('demand.field.contact'),
          contact && [contact.name, contact.phone, contact.email].filter(Boolean).join(' · '),
        ],
      ]}
    />
  );
}
