const most = 10_000;

interface Handful {
  left: number;
  readonly until: number;
}

/**
 * Points taken from the store in advance. The wide limit counts every request; asking the store for each one would cost
 * more than the request, so a process takes a sixtieth of the limit at a time and spends it from memory.
 */
export class Handfuls {
  private readonly held = new Map<string, Handful>();

  spend(key: string): boolean {
    const handful = this.held.get(key);
    if (!handful || handful.left === 0 || handful.until <= Date.now()) return false;
    handful.left -= 1;
    return true;
  }

  keep(key: string, points: number, milliseconds: number): void {
    const now = Date.now();
    const old = this.held.get(key);
    const left = points + (old && old.until > now ? old.left : 0);
    this.held.delete(key);
    this.held.set(key, { left, until: now + milliseconds });
    const [oldest] = this.held.keys();
    if (this.held.size > most && oldest !== undefined) this.held.delete(oldest);
  }
}
