import { Injectable } from '@nestjs/common';
import { NotFound } from '#kernel/domain-error';
import { systemActor } from '#platform/http/actor';
import { SavedViewQueries, SilenceViews } from '#saved-view';
import { AlertsLink } from './alerts-link';

/** By the link of a mail: looking tells how many searches are told of, and only stopping stops them. */
@Injectable()
export class StopAlerts {
  constructor(
    private readonly link: AlertsLink,
    private readonly views: SavedViewQueries,
    private readonly silence: SilenceViews,
  ) {}

  async look(token: string): Promise<number> {
    const views = await this.views.ofPerson(this.readerOf(token));
    return views.filter(({ alerts }) => alerts !== 'off').length;
  }

  /** Answers of how many searches it was told; stopped twice is stopped once. */
  execute(token: string, requestId: string): Promise<number> {
    const personId = this.readerOf(token);
    return this.silence.execute(personId, { ...systemActor('mailed-link', requestId), personId });
  }

  private readerOf(token: string): string {
    const personId = this.link.personOf(token);
    if (personId === null) throw new NotFound();
    return personId;
  }
}
