import { Injectable } from '@nestjs/common';
import { IdentityQueries } from '#identity';
import { disclosureFaults } from '#kernel/disclosure-faults';
import type { Fault } from '#kernel/domain-error';
import { faultOfUscc } from '#kernel/uscc';
import type { Tx } from '#platform/database/tx';
import type { DemandContent } from './demand-content.entity';
import { DemandFiles } from '../demand-files';
import { shownTextsOf } from '../demand-shown-texts';

/** What in a text handed in would tell others more than its owner wants, or cannot be shown to them. */
@Injectable()
export class DemandDisclosureFaults {
  constructor(
    private readonly identity: IdentityQueries,
    private readonly files: DemandFiles,
  ) {}

  async of(tx: Tx, organisationId: string, content: DemandContent): Promise<Fault[]> {
    const hidden = content.anonymous ? ((await this.identity.organisation(organisationId, tx)) ?? null) : null;
    const texts = [...shownTextsOf(content), ...(await this.files.namesOf(content.attachmentIds, tx))];
    return [
      ...disclosureFaults(texts, hidden),
      ...(await this.files.faultsOf(tx, content.attachmentIds)),
      ...content.invitedUsccs.flatMap((uscc, i) => {
        const code = faultOfUscc(uscc);
        return code ? [{ path: `invitedUsccs.${i}`, code }] : [];
      }),
    ];
  }
}
