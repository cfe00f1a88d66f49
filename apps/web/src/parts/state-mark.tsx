import { useTerms } from './terms';

const tones: Record<string, { tone: string; sign: string }> = {
  published: { tone: 'good', sign: '✓' },
  validated: { tone: 'good', sign: '✓' },
  matching: { tone: 'good', sign: '✓' },
  solved: { tone: 'good', sign: '✓' },
  contracted: { tone: 'good', sign: '✓' },
  returned: { tone: 'stopped', sign: '↩' },
  rejected: { tone: 'stopped', sign: '×' },
  expired: { tone: 'stopped', sign: '×' },
  submitted: { tone: 'waiting', sign: '…' },
  screening: { tone: 'waiting', sign: '…' },
  org_review: { tone: 'waiting', sign: '…' },
  platform_review: { tone: 'waiting', sign: '…' },
  in_review: { tone: 'waiting', sign: '…' },
  verified: { tone: 'good', sign: '✓' },
  withdrawn: { tone: 'stopped', sign: '×' },
  active: { tone: 'good', sign: '✓' },
  in_force: { tone: 'good', sign: '✓' },
  accepted: { tone: 'good', sign: '✓' },
  open: { tone: 'waiting', sign: '…' },
  offered: { tone: 'waiting', sign: '…' },
  disabled: { tone: 'stopped', sign: '×' },
  suspended: { tone: 'stopped', sign: '×' },
  declined: { tone: 'stopped', sign: '×' },
  revoked: { tone: 'stopped', sign: '×' },
  refused: { tone: 'stopped', sign: '×' },
  requested: { tone: 'waiting', sign: '…' },
  asked: { tone: 'waiting', sign: '…' },
  answered: { tone: 'good', sign: '✓' },
  hidden: { tone: 'stopped', sign: '×' },
  resigned: { tone: 'stopped', sign: '×' },
  received: { tone: 'waiting', sign: '…' },
  checking: { tone: 'waiting', sign: '…' },
  checked: { tone: 'waiting', sign: '…' },
  storing: { tone: 'waiting', sign: '…' },
  stored: { tone: 'good', sign: '✓' },
  ready: { tone: 'good', sign: '✓' },
  waiting: { tone: 'waiting', sign: '…' },
  failed: { tone: 'stopped', sign: '×' },
  planned: { tone: 'waiting', sign: '…' },
  running: { tone: 'waiting', sign: '…' },
  done: { tone: 'good', sign: '✓' },
  cancelled: { tone: 'stopped', sign: '×' },
};

/** A sign and a word, never colour alone; the words are those of the code table `<of>States`. */
export function StateMark({ of, state }: { of: string; state: string }) {
  const { term } = useTerms();
  const { tone, sign } = tones[state] ?? { tone: 'plain', sign: '○' };
  return (
    <span className="state-mark" data-tone={tone}>
      <span aria-hidden="true">{sign}</span> {term(`${of}States`, state)}
    </span>
  );
}
