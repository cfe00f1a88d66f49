import { useTranslation } from 'react-i18next';
import type { PublicAchievement, SearchHit } from '../api/shapes';
import { IpRightTable } from '../parts/ip-right-table';
import { Day } from '../parts/moment';
import { Money } from '../parts/money';
import { OwnerTable } from '../parts/owner-table';
import { pairText } from '../parts/pair-text';
import { Span } from '../parts/span';
import { TeamTable } from '../parts/team-table';
import { organisationNameIn } from '../parts/organisation-name';
import { useLanguage, useTerms } from '../parts/terms';
import { WrittenList } from '../parts/written';
import { Attachments } from './attachments';
import { Call } from './call';
import { Crumb, Facts, MissingNote, Passage, Similar } from './detail-parts';
import { LanguageNote, PageTitle } from './titles';

type Props = {
  achievement: PublicAchievement;
  similar: readonly SearchHit[];
  /** Shown to its owner before it is public: without the ways on. */
  isPreview?: boolean;
};

export function AchievementPage({ achievement, similar, isPreview = false }: Props) {
  const { t } = useTranslation();
  return (
    <article className="detail">
      <header>
        {!isPreview && <Crumb kind="achievement" />}
        <PageTitle of={achievement} />
        <MissingNote of="achievement" missing={achievement.missing} />
        <LanguageNote written={achievement.language} isTranslated={Boolean(achievement.translations.summary)} />
      </header>
      <section className="detail-span" aria-labelledby="span">
        <h2 id="span">{t('public.detail.span')}</h2>
        <Span stations={achievement.span} of="achievement" />
      </section>
      <div className="detail-text">
        <AchievementPassages achievement={achievement} />
        <Attachments
          of="achievement"
          id={achievement.id}
          files={achievement.attachments}
          isPreview={isPreview}
          hasGallery
        />
        <Similar entries={similar} />
      </div>
      <div className="detail-side">
        <AchievementFacts achievement={achievement} />
        {!isPreview && <Call on="achievement" />}
      </div>
    </article>
  );
}

function AchievementPassages({ achievement }: { achievement: PublicAchievement }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const passages = [
    ['summary', t('public.detail.offered')],
    ['benefit', t('public.detail.benefit')],
    ['economics', t('public.detail.economics')],
    ['applicationCases', t('public.detail.applicationCases')],
    ['neededConditions', t('public.detail.neededConditions')],
    ['trlEvidence', t('public.detail.trlEvidence')],
  ] as const;
  return (
    <>
      {passages.map(([field, title]) => (
        <Passage key={field} title={title} {...pairText(language, achievement, field)} />
      ))}
      {achievement.ipRights.length > 0 && (
        <section>
          <h2>{t('public.detail.ip')}</h2>
          <IpRightTable rights={achievement.ipRights} />
          <p className="soft">
            {achievement.ipAvailable ? t('public.detail.ipAvailable') : t('public.detail.ipNotAvailable')}
          </p>
        </section>
      )}
      {achievement.owners.length > 0 && (
        <section>
          <h2>{t('achievement.field.owners')}</h2>
          <OwnerTable owners={achievement.owners} />
        </section>
      )}
      {achievement.team.length > 0 && (
        <section>
          <h2>{t('public.detail.team')}</h2>
          <TeamTable team={achievement.team} />
        </section>
      )}
    </>
  );
}

function AchievementFacts({ achievement }: { achievement: PublicAchievement }) {
  const { t } = useTranslation();
  const { term } = useTerms();
  const language = useLanguage();
  const label = t('achievement.field', { returnObjects: true });
  const { trl, price, priceNegotiable } = achievement;
  return (
    <Facts
      rows={[
        [t('public.detail.owner'), organisationNameIn(language, achievement)],
        [t('public.detail.trl'), trl === null ? null : `TRL ${term('trl', trl)}`],
        [t('public.detail.stage'), term('maturityStages', achievement.maturityStage)],
        [
          t('public.detail.price'),
          (price || priceNegotiable) && <Money key="m" value={price} negotiable={priceNegotiable} />,
        ],
        [
          t('public.detail.transferModes'),
          achievement.cooperationModes.map((code) => term('cooperationModes', code)).join(t('comma')),
        ],
        [t('public.detail.field'), term('highTechFields', achievement.highTechField)],
        [label.contractField, term('contractFields', achievement.contractField)],
        [t('public.detail.form'), term('achievementForms', achievement.form)],
        [label.attribute, term('achievementAttributes', achievement.attribute)],
        [label.level, term('achievementLevels', achievement.level)],
        [label.evaluationReport, achievement.evaluationReport],
        [label.registrationNumber, achievement.registrationNumber],
        [label.sourceProject, achievement.sourceProject],
        [label.entitlement, term('entitlements', achievement.entitlement)],
        [t('public.detail.completedOn'), achievement.completedOn],
        [t('public.detail.district'), term('districts', achievement.districtCode)],
        [
          t('public.detail.keywords'),
          achievement.keywords.length > 0 && <WrittenList key="w" texts={achievement.keywords} comma={t('comma')} />,
        ],
        [t('public.detail.published'), <Day key="p" at={achievement.publishedAt} />],
        [t('public.detail.validUntil'), achievement.validUntil && <Day key="v" at={achievement.validUntil} />],
        [t('public.detail.number'), <code key="n">{achievement.id}</code>],
      ]}
    />
  );
}
