import { Button } from 'antd';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { answerOf, client, once } from '../../api/client';
import { useCommand } from '../../api/command';
import type { Achievement } from '../../api/shapes';
import { useActionWords } from '../../parts/action-words';
import { ProblemNotice } from '../../parts/problem-notice';
import { contentToCopy } from './achievement-draft';

/** The way on after a refusal that is final: the old text as a draft of its own, with nothing declared and no files yet. */
export function CopyAchievement({ achievement }: { achievement: Achievement }) {
  const word = useActionWords();
  const navigate = useNavigate();
  // One key for as long as the page is open: however often it is pressed, there is one copy.
  const [key] = useState(() => crypto.randomUUID());
  const copy = useCommand({
    send: async () =>
      answerOf(
        await client.POST('/api/achievements', {
          params: { header: once(key) },
          body: contentToCopy(achievement.current),
        }),
      ),
    changes: [['achievements']],
    onDone: ({ id }) => void navigate({ to: '/achievements/$id/edit', params: { id } }),
  });
  return (
    <>
      <Button className="main-action" loading={copy.pending} onClick={() => copy.run(null)}>
        {word('copy')}
      </Button>
      {copy.problem && <ProblemNotice problem={copy.problem} onRetry={copy.again} />}
    </>
  );
}
