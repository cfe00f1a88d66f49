import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { achievementHistoryQuery, achievementQuery, reviewQueueQuery } from '../../api/queries';
import type { Achievement } from '../../api/shapes';
import { Loaded } from '../../parts/loaded';
import { StateMark } from '../../parts/state-mark';
import { ComparedAchievement } from '../desk/compared-achievement';
import { LastDecided } from '../desk/last-decided';
import { PastDecisions } from '../desk/past-decisions';
import { PlaceInQueue } from '../desk/place-in-queue';
import { ResultsHint } from '../desk/results-hint';
import { type DeskPlace, useDesk } from '../desk/use-desk';
import { PageHead } from '../frame/page-head';
import { ReviewDecision } from './review-decision';

export function ReviewDeskPage() {
  const { id } = useParams({ from: '/reviews/$id' });
  const navigate = useNavigate();
  const queue = useQuery(reviewQueueQuery);
  const desk = useDesk({
    ids: queue.data?.items.map((item) => item.achievementId) ?? [],
    here: id,
    open: (next) => void navigate({ to: '/reviews/$id', params: { id: next } }),
    leave: () => void navigate({ to: '/reviews' }),
  });
  const reading = useQuery(achievementQuery(id));
  return (
    <>
      <LastDecided title={desk.decided} />
      <Loaded of={reading}>
        {(achievement) => (
          <ReviewDesk
            key={achievement.id}
            achievement={achievement}
            place={desk.place}
            onDecided={() => desk.onDecided(achievement.current.title)}
          />
        )}
      </Loaded>
    </>
  );
}

type Props = { achievement: Achievement; place: DeskPlace; onDecided: () => void };

function ReviewDesk({ achievement, place, onDecided }: Props) {
  const { t } = useTranslation();
  const history = useQuery(achievementHistoryQuery(achievement.id));
  return (
    <>
      <PageHead
        title={t('desk.review.desk')}
        back={<Link to="/reviews">{t('desk.review.title')}</Link>}
        lead={
          <>
            {achievement.organisation.name} · <StateMark of="achievement" state={achievement.state} /> ·{' '}
            {t('desk.revision', { number: achievement.current.number })}
          </>
        }
      >
        <PlaceInQueue {...place} />
      </PageHead>
      <div className="two-columns desk">
        <section className="panel">
          <ComparedAchievement achievement={achievement} />
        </section>
        <aside>
          <ReviewDecision achievement={achievement} onDecided={onDecided} />
          <ResultsHint />
          <PastDecisions of="achievement" history={history} />
        </aside>
      </div>
    </>
  );
}
