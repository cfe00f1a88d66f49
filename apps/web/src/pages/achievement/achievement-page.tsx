import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { achievementHistoryQuery, achievementQuery } from '../../api/queries';
import type { Achievement } from '../../api/shapes';
import { AchievementDocument } from '../../parts/achievement-document';
import { HistoryList } from '../../parts/history-list';
import { Loaded } from '../../parts/loaded';
import { MissingList } from '../../parts/missing-list';
import { Reasons } from '../../parts/reasons';
import { Span } from '../../parts/span';
import { StateMark } from '../../parts/state-mark';
import { PageHead } from '../frame/page-head';
import { AchievementActions } from './achievement-actions';
import { ConfirmationDecision } from './confirmation-decision';
import { InterestList } from './interest-list';

export function AchievementPage() {
  const { id } = useParams({ from: '/achievements/$id' });
  const reading = useQuery(achievementQuery(id));
  return <Loaded of={reading}>{(achievement) => <AchievementDetail achievement={achievement} />}</Loaded>;
}

function AchievementDetail({ achievement }: { achievement: Achievement }) {
  const { t } = useTranslation();
  const { current } = achievement;
  return (
    <>
      <PageHead
        title={current.title}
        back={<Link to="/achievements">{t('achievement.mine')}</Link>}
        lead={<StateMark of="achievement" state={achievement.state} />}
      >
        <AchievementActions achievement={achievement} />
      </PageHead>
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
          <AchievementDocument revision={current} />
        </section>
        <aside>
          {achievement.allowedActions.includes('confirm') && <ConfirmationDecision achievement={achievement} />}
          {achievement.published && <InterestList achievementId={achievement.id} />}
          <MissingList of="achievement" missing={achievement.missing} />
          <AchievementHistory id={achievement.id} />
        </aside>
      </div>
    </>
  );
}

function AchievementHistory({ id }: { id: string }) {
  const { t } = useTranslation();
  const reading = useQuery(achievementHistoryQuery(id));
  return (
    <section className="block">
      <h2>{t('demand.history')}</h2>
      <Loaded of={reading}>{(history) => <HistoryList of="achievement" entries={history.items} />}</Loaded>
    </section>
  );
}
