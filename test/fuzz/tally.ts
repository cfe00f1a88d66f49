import type { Sender } from '../support/policy-matrix';
import type { Answered } from './verdict';

/** How often something was granted, and how often refused. */
export interface Answers {
  readonly granted: number;
  readonly refused: number;
}

/** What was answered how often: in all by status, and to each sender by whether it was granted. */
export class Tally {
  private readonly statuses: Record<string, number> = {};
  private readonly answers: Partial<Record<Sender, Answers>> = {};

  count(sender: Sender, answer: Answered): void {
    const { status } = answer;
    this.statuses[status] = (this.statuses[status] ?? 0) + 1;
    const { granted, refused } = this.answers[sender] ?? { granted: 0, refused: 0 };
    const isGranted = wasGranted(answer);
    this.answers[sender] = isGranted ? { granted: granted + 1, refused } : { granted, refused: refused + 1 };
  }

  get hasGranted(): boolean {
    return Object.values(this.answers).some(({ granted }) => granted > 0);
  }

  get counted() {
    return { statuses: this.statuses, answers: this.answers };
  }
}

/** A page that is led to with a code of refusal is none of what was asked for. */
export function wasGranted({ status, headers }: Answered): boolean {
  const refusal = /[?&]city=(?!linked\b)/.test(String(headers['location'] ?? ''));
  return status < 400 && !refusal;
}
