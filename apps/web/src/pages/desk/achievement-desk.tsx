import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Achievement } from '../../api/shapes';
import { nameIn } from '../../parts/name-in';
import { PostedUnderMandate } from '../../parts/posted-under-mandate';
import { PromisedDay } from '../../parts/promised-day';
import { SharedRights } from '../../parts/shared-rights';
import { Span } from '../../parts/span';
import { StateMark } from '../../parts/state-mark';
import { stateOfNewest } from '../../parts/state-of-newest';
import { PageHead } from '../frame/page-head';
import { ComparedAchievement } from './compared-achievement';
import { PastDecisions } from './past-decisions';
import { PlaceInQueue } from './place-in-queue';
import { ResultsHint } from './results-hint';
import type { DeskPlace } from './use-desk';
import { useLanguage } from '../../parts/terms';
import { asWritten } from '../../parts/written';

type Props = {
  title: string;
  back: ReactNode;
  achievement: Achievement;
  place: DeskPlace;
  decision: ReactNode;
  /** The office of an institute sends back and refuses nothing for good. */
  isOffice?: boolean;
};

/** The document to the left, the decision to the right: for the institute's office and for the platform alike. */
export function AchievementDesk({ title, back, achievement, place, decision, isOffice }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <>
      <PageHead
        title={title}
        back={back}
        lead={
          <>
            {asWritten(nameIn(language, achievement.organisation))} ·{' '}
            <StateMark of="achievement" state={stateOfNewest(achievement)} /> ·{' '}
            {t('desk.revision', { number: achievement.current.number })}
            {achievement.dueOn && ' · '}
            <PromisedDay day={achievement.dueOn} />
          </>
        }
      >
        <PlaceInQueue {...place} />
      </PageHead>
      <PostedUnderMandate note={achievement.postedUnderMandate} />
      <SharedRights rights={achievement.sharedRights} />
      <section className="panel">
        <Span stations={achievement.span} of="achievement" />
      </section>
      <div className="two-columns desk">
        <section className="panel">
          <ComparedAchievement achievement={achievement} />
        </section>
        <aside>
          {decision}
          <ResultsHint results={isOffice ? ['waiting', 'pass', 'return'] : undefined} />
          <PastDecisions of="achievement" id={achievement.id} />
        </aside>
      </div>
    </>
  );
}
