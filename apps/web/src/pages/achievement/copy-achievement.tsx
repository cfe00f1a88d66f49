import { useNavigate } from '@tanstack/react-router';
import { answerOf, client, once } from '../../api/client';
import type { Achievement } from '../../api/shapes';
import { CopyButton } from '../../parts/copy-button';
import { contentToCopy } from './achievement-draft';

export function CopyAchievement({ achievement }: { achievement: Achievement }) {
  const navigate = useNavigate();
  return (
    <CopyButton
      post={async (key) => {
        const body = contentToCopy(achievement.current);
        return answerOf(await client.POST('/api/achievements', { params: { header: once(key) }, body }));
      }}
      list="achievements"
      open={(id) => void navigate({ to: '/achievements/$id/edit', params: { id } })}
    />
  );
}
