/** Answers that many ask for at once and that may be some seconds old, such as the counts beside a list. */
export class ShortMemory<Answer> {
  private readonly kept = new Map<string, { readonly until: number; readonly answer: Promise<Answer> }>();

  constructor(
    private readonly forMs: number,
    private readonly atMost: number,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Who asks while the answer is being worked out waits for the same one; a failure is not kept. */
  get(key: string, workOut: () => Promise<Answer>): Promise<Answer> {
    const found = this.kept.get(key);
    if (found && found.until > this.now()) return found.answer;
    const answer = workOut();
    this.kept.delete(key);
    // Oldest first, as a Map keeps them: whatever the addresses asked for, no more than this is held.
    if (this.kept.size >= this.atMost) this.kept.delete([...this.kept.keys()][0] ?? '');
    this.kept.set(key, { until: this.now() + this.forMs, answer });
    answer.catch(() => this.kept.delete(key));
    return answer;
  }
}
