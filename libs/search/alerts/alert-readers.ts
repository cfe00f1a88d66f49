import { Injectable } from '@nestjs/common';
import { anybody, DemandDisclosure, type DemandReader } from '#demand';
import { IdentityQueries } from '#identity';
import type { WatchedView } from '#saved-view';

type Watcher = Pick<WatchedView, 'personId' | 'organisationId'>;

/** As whom somebody is told: as the organisation for which the search was saved, while the person still acts for it; else as anybody. */
@Injectable()
export class AlertReaders {
  constructor(
    private readonly identity: IdentityQueries,
    private readonly disclosure: DemandDisclosure,
  ) {}

  async readerFor({ personId, organisationId }: Watcher): Promise<DemandReader> {
    if (organisationId === null) return anybody;
    const capacities = await this.identity.capacities(personId);
    if (!capacities.some((capacity) => capacity.organisationId === organisationId)) return anybody;
    return (await this.disclosure.readersOf([organisationId])).get(organisationId) ?? anybody;
  }
}
