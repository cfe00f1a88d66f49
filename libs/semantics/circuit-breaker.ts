const failuresToOpen = 3;
const firstRestMs = 15_000;
const longestRestMs = 600_000;

/** Spares a service that fails, and ourselves the waiting: closed, then open for longer and longer, one try in between. */
export class CircuitBreaker {
  private failures = 0;
  private openUntil = 0;
  private isTrying = false;

  constructor(private readonly now: () => number) {}

  /** Whether a call may be made now; of several that ask while it is half open only one may. */
  mayCall(): boolean {
    if (this.failures < failuresToOpen) return true;
    if (this.now() < this.openUntil || this.isTrying) return false;
    this.isTrying = true;
    return true;
  }

  succeeded(): void {
    this.failures = 0;
    this.isTrying = false;
  }

  failed(): void {
    this.failures += 1;
    this.isTrying = false;
    const rests = this.failures - failuresToOpen;
    if (rests >= 0) this.openUntil = this.now() + Math.min(longestRestMs, firstRestMs * 2 ** Math.min(rests, 10));
  }
}
