import { useTranslation } from 'react-i18next';
import type { PublicAchievement, SearchHit } from '../api/shapes';
import { IpRightTable } from '../parts/ip-right-table';
import { Day } from '../parts/moment';
import { Money } from '../parts/money';
import { pairText } from '../parts/pair-text';
import { Span } from '../parts/span';
import { useLanguage, useTerms } from '../parts/terms';
import { Call } from './call';
import { Crumb, Facts, MissingNote, Passage, Similar } from './detail-parts';
import { LanguageNote, PageTitle } from './titles';

type Props = { achievement: PublicAchievement; similar: readonly SearchHit[] };

export function AchievementPage({ achievement, similar }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const passages = [
    ['summary', t('public.detail.offered')],
    ['benefit', t('public.detail.benefit')],
    ['economics', t('public.detail.economics')],
    ['trlEvidence', t('public.detail.trlEvidence')],
    ['applicationCases', t('public.detail.applicationCases')],
    ['neededConditions', t('public.detail.neededConditions')],
  ] as const;
  return (
    <article className="detail">
      <header>
        <Crumb kind="achievement" />
        <PageTitle of={achievement} />
        <MissingNote of="achievement" missing={achievement.missing} />
        <LanguageNote written={achievement.language} isTranslated={Boolean(achievement.translations.summary)} />
      </header>
      <section className="detail-span" aria-labelledby="span">
        <h2 id="span">{t('public.detail.span')}</h2>
        <Span stations={achievement.span} of="achievement" />
      </section>
      <div className="detail-text">
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
        <Similar entries={similar} />
      </div>
      <div className="detail-side">
        <AchievementFacts achievement={achievement} />
        <Call on="achievement" />
      </div>
    </article>
  );
}

function AchievementFacts({ achievement }: { achievement: PublicAchievement }) {
  const { t } = useTranslation();
  const { term } = useTerms();
  const trl = achievement.trl;
  return (
    <Facts
      rows={[
        [t('public.detail.owner'), achievement.organisationName],
        [t('public.detail.trl'), trl === null ? null : `TRL ${term('trl', trl)}`],
        [t('public.detail.stage'), term('maturityStages', achievement.maturityStage)],
        [
          t('public.detail.price'),
          <Money key="m" value={achievement.price} negotiable={achievement.priceNegotiable} />,
        ],
        [
          t('public.detail.modes'),
          achievement.cooperationModes.map((code) => term('cooperationModes', code)).join(t('comma')),
        ],
        [t('public.detail.field'), term('highTechFields', achievement.highTechField)],
        [t('public.detail.form'), term('achievementForms', achievement.form)],
        [t('public.detail.completedOn'), achievement.completedOn],
        [
          t('public.detail.team'),
          achievement.team.map((member) => `${member.name}（${member.role}）`).join(t('comma')),
        ],
        [t('public.detail.district'), term('districts', achievement.districtCode)],
        [t('public.detail.keywords'), achievement.keywords.join(t('comma'))],
        [t('public.detail.published'), <Day key="p" at={achievement.publishedAt} />],
        [t('public.detail.number'), <code key="n">{achievement.id}</code>],
      ]}
    />
  );
}
