import { Injectable } from '@nestjs/common';
import { OpenDemands } from '#demand';
import type { Tx } from '#platform/database/tx';
import type { Disclosure } from './document-face';
import { documentOfDemand } from './document-of';
import { DocumentSource, type OfferedDocument } from './document-source';

@Injectable()
export class DemandSource extends DocumentSource {
  readonly kind = 'demand';

  constructor(private readonly demands: OpenDemands) {
    super();
  }

  ids(): Promise<readonly string[]> {
    return this.demands.ids();
  }

  async documentOf(id: string, tx?: Tx): Promise<OfferedDocument | undefined> {
    const demand = await this.demands.find(id, tx);
    return demand && { ...demand, content: documentOfDemand(demand) };
  }

  openNow(ids: readonly string[]): Promise<ReadonlyMap<string, Disclosure>> {
    return this.demands.disclosed(ids);
  }
}
