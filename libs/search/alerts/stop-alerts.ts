import { Injectable } from '@nestjs/common';
import { NotFound } from '#kernel/domain-error';
import { systemActor } from '#platform/http/actor';
import { SavedViewQueries, SilenceViews } from '#saved-view';
import { AlertsLink, type AlertsTold } from './alerts-link';

/** By the link of a mail: looking tells how many searches are told of, and only stopping stops them. A forwarded mail stays good for long: it stops what was told of when it went. */
@Injectable()
export class StopAlerts {
  constructor(
    private readonly link: AlertsLink,
    private readonly views: SavedViewQueries,
    private readonly silence: SilenceViews,
  ) {}

  async look(token: string): Promise<number> {
    const { personId, at } = this.toldBy(token);
    const views = await this.views.ofPerson(personId);
    return views.filter(({ alerts, alertsSince }) => alerts !== 'off' && alertsSince <= at).length;
  }

  /** Answers of how many searches it was told; stopped twice is stopped once. */
  async execute(token: string, requestId: string): Promise<number> {
    const { personId, at } = this.toldBy(token);
    return this.silence.execute({ personId, until: at }, { ...systemActor('mailed-link', requestId), personId });
  }

  private toldBy(token: string): AlertsTold {
    const told = this.link.toldBy(token);
    if (told === null) throw new NotFound();
    return told;
  }
}
