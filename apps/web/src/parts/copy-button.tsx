import { Button } from 'antd';
import { useState } from 'react';
import { useCommand } from '../api/command';
import { useActionWords } from './action-words';
import { ProblemNotice } from './problem-notice';

type Props = {
  post: (key: string) => Promise<{ id: string }>;
  list: 'demands' | 'achievements';
  open: (id: string) => void;
};

/** The way on after a refusal that is final: the old text as a draft of its own, with nothing declared and no files yet. */
export function CopyButton({ post, list, open }: Props) {
  const word = useActionWords();
  // One key for as long as the page is open: however often it is pressed, there is one copy.
  const [key] = useState(() => crypto.randomUUID());
  const copy = useCommand({ send: () => post(key), changes: [[list]], onDone: ({ id }) => open(id) });
  return (
    <>
      <Button className="main-action" loading={copy.pending} onClick={() => copy.run(null)}>
        {word('copy')}
      </Button>
      {copy.problem && <ProblemNotice problem={copy.problem} onRetry={copy.again} />}
    </>
  );
}
