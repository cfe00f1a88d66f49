import { useQuery } from '@tanstack/react-query';
import { achievementPreviewQuery } from '../../api/drafting-queries';
import { Loaded } from '../../parts/loaded';
import { AchievementPage } from '../../public/achievement-page';
import '../../public/detail.css';

/** The public page itself, so that nothing can look otherwise than it will; only what leads away is left out. */
export function AchievementPreview({ id }: { id: string }) {
  const reading = useQuery({ ...achievementPreviewQuery(id), staleTime: 0 });
  return (
    <div className="preview">
      <Loaded of={reading}>
        {(achievement) => <AchievementPage achievement={achievement} similar={[]} isPreview />}
      </Loaded>
    </div>
  );
}
