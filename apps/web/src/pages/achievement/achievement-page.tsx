import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { achievementRevisionsQuery, achievementTextQuery } from '../../api/drafting-queries';
import { achievementQuery } from '../../api/queries';
import type { Achievement, Answer } from '../../api/shapes';
import { AchievementDocument } from '../../parts/achievement-document';
import { useComparedAchievement } from '../../parts/compared-achievement';
import type { ComparedField } from '../../parts/compared-field';
import { CompletenessMeter } from '../../parts/completeness-meter';
import { HistoryOfCase } from '../../parts/history-of';
import { Loaded } from '../../parts/loaded';
import { Day } from '../../parts/moment';
import { PostedUnderMandate } from '../../parts/posted-under-mandate';
import { PromisedDay } from '../../parts/promised-day';
import { Reasons } from '../../parts/reasons';
import { RevisionHistory } from '../../parts/revision-history';
import { SharedRights } from '../../parts/shared-rights';
import { Span } from '../../parts/span';
import { isOpen } from '../../parts/open-states';
import { StateMark } from '../../parts/state-mark';
import { WhatNext } from '../../parts/what-next';
import { ComparedAchievement } from '../desk/compared-achievement';
import { BackToList } from '../frame/back-to-list';
import { LoadedPage } from '../frame/loaded-page';
import { PageHead } from '../frame/page-head';
import { AchievementActions } from './achievement-actions';
import { ConfirmationDecision } from './confirmation-decision';
import { InterestList } from './interest-list';

type EarlierText = Answer<'/api/achievements/{id}/revisions/{number}', 'get'>;

export function AchievementPage() {
  const { id } = useParams({ from: '/achievements/$id' });
  const reading = useQuery(achievementQuery(id));
  return <LoadedPage of={reading}>{(achievement) => <AchievementDetail achievement={achievement} />}</LoadedPage>;
}

function AchievementDetail({ achievement }: { achievement: Achievement }) {
  const { t } = useTranslation();
  const { current } = achievement;
  return (
    <>
      <PageHead
        title={current.title}
        back={<BackToList of="achievements" />}
        lead={
          <>
            <StateMark of="achievement" state={achievement.state} />
            <WhatNext of="achievement" state={achievement.state} />
            {achievement.dueOn && ' · '}
            <PromisedDay day={achievement.dueOn} />
            {achievement.validUntil && (
              <span className="soft">
                {' · '}
                {t('public.detail.validUntil')} <Day at={achievement.validUntil} />
              </span>
            )}
          </>
        }
      >
        <AchievementActions achievement={achievement} />
      </PageHead>
      <PostedUnderMandate note={achievement.postedUnderMandate} />
      <SharedRights rights={achievement.sharedRights} />
      {current.reasonCodes.length > 0 && (
        <section className="returned" aria-labelledby="returned">
          <h2 id="returned">{t('demand.returnedTitle')}</h2>
          <Reasons table="achievementReasons" codes={current.reasonCodes} text={current.reasonText} />
        </section>
      )}
      <section className="panel">
        <Span stations={achievement.span} of="achievement" stoppedBecause={current.reasonCodes} />
      </section>
      <div className="two-columns">
        <section className="panel">
          {achievement.allowedActions.includes('confirm') ? (
            <ComparedAchievement achievement={achievement} />
          ) : (
            <AchievementDocument revision={current} />
          )}
        </section>
        <aside>
          {achievement.allowedActions.includes('confirm') && <ConfirmationDecision achievement={achievement} />}
          {isOpen('achievement', achievement.state) && <InterestList achievementId={achievement.id} />}
          <CompletenessMeter of="achievement" completeness={achievement.completeness} missing={achievement.missing} />
          <AchievementTexts id={achievement.id} />
          <AchievementHistory id={achievement.id} />
        </aside>
      </div>
    </>
  );
}

function AchievementHistory({ id }: { id: string }) {
  const { t } = useTranslation();
  return (
    <section className="block">
      <h2>{t('demand.history')}</h2>
      <HistoryOfCase of="achievement" id={id} />
    </section>
  );
}

function AchievementTexts({ id }: { id: string }) {
  const { t } = useTranslation();
  // What is read of an earlier text is more than what is compared.
  const fields: readonly ComparedField<EarlierText>[] = useComparedAchievement();
  const reading = useQuery(achievementRevisionsQuery(id));
  return (
    <section className="block">
      <h2>{t('drafting.diff.history')}</h2>
      <Loaded of={reading}>
        {({ items }) => (
          <RevisionHistory lines={items} fields={fields} textQuery={(at) => achievementTextQuery(id, at)} />
        )}
      </Loaded>
    </section>
  );
}
