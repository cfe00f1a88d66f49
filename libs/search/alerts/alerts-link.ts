import { Injectable } from '@nestjs/common';
import type { Bilingual } from '#kernel/bilingual';
import { Clock } from '#kernel/clock';
import type { Link } from '#platform/mail/mail-templates';
import { Sealer } from '#platform/secrets/sealer';

export const alertsOffPath = '/alerts/off';

const context = 'search.alerts-off';
const days = 180;
const form = /^([0-9a-f-]{36}) (\d{13})$/;
const dayMs = 24 * 3600 * 1000;

/** Whose alerts a link stops, and of which moment: what was switched on later the mail knew nothing of. */
export interface AlertsTold {
  readonly personId: string;
  readonly at: Date;
}

/**
 * What a mail of alerts carries so that whoever reads it can stop them without signing in. It says whose they are and
 * until when it holds, sealed: nobody makes one for somebody else, and it opens nothing but this.
 */
@Injectable()
export class AlertsLink {
  constructor(
    private readonly sealer: Sealer,
    private readonly clock: Clock,
  ) {}

  to(personId: string, language: keyof Bilingual): Link {
    const until = this.clock.now().getTime() + days * dayMs;
    const token = this.sealer.seal(`${personId} ${until}`, context).toString('base64url');
    return { path: `${alertsOffPath}?token=${token}&lang=${language}` };
  }

  /** What it stops; null where we did not make it, or too long ago. */
  toldBy(token: string): AlertsTold | null {
    const [, personId, until] = form.exec(this.opened(token)) ?? [];
    if (!personId || Number(until) <= this.clock.now().getTime()) return null;
    return { personId, at: new Date(Number(until) - days * dayMs) };
  }

  private opened(token: string): string {
    try {
      return this.sealer.open(Buffer.from(token, 'base64url'), context);
    } catch {
      // Forged, cut off by a mail program, or sealed with a key that is gone: all the same to whoever holds it.
      return '';
    }
  }
}
