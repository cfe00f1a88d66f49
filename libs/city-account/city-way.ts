import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { Sealer } from '#platform/secrets/sealer';

/** What this browser set out with, to be compared with what it comes back with. */
export interface CityWay {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** Whose account is to be linked, and in which session that was asked for; null where somebody signs in. */
  readonly linking: { readonly personId: string; readonly sessionId: string } | null;
}

export const wayMinutes = 10;
const context = 'city-account.way';

/** Nothing of it is kept here: it travels sealed in the browser's own cookie, so another browser cannot finish it. */
@Injectable()
export class CityWays {
  constructor(
    private readonly sealer: Sealer,
    private readonly clock: Clock,
  ) {}

  seal(way: CityWay): string {
    const until = this.clock.now().getTime() + wayMinutes * 60_000;
    return this.sealer.seal(JSON.stringify({ ...way, until }), context).toString('base64url');
  }

  /** Null for what we never sealed, and for what is older than ten minutes. */
  open(sealed: string | undefined): CityWay | null {
    if (sealed === undefined) return null;
    try {
      const text = this.sealer.open(Buffer.from(sealed, 'base64url'), context);
      const { until, ...way } = JSON.parse(text) as CityWay & { readonly until: number };
      return this.clock.now().getTime() < until ? way : null;
    } catch {
      // Of another key, changed, or no sealed value at all: whoever made it up learns nothing more.
      return null;
    }
  }
}
