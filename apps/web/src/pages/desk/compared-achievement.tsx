import { useQuery } from '@tanstack/react-query';
import { achievementTextQuery } from '../../api/drafting-queries';
import type { Achievement } from '../../api/shapes';
import { AchievementDocument } from '../../parts/achievement-document';
import { type AchievementText, useComparedAchievement } from '../../parts/compared-achievement';
import { ComparedDocument } from './compared-document';

const none = { revision: 0, submission: null };

export function ComparedAchievement({ achievement: { id, current, changedAgainst } }: { achievement: Achievement }) {
  const fields = useComparedAchievement();
  const before = useQuery({
    ...achievementTextQuery(id, changedAgainst ?? none),
    select: (text): AchievementText => text,
    enabled: changedAgainst !== null,
  });
  return (
    <ComparedDocument fields={fields} against={changedAgainst} before={before} after={current} number={current.number}>
      <AchievementDocument revision={current} />
    </ComparedDocument>
  );
}
