import { Injectable } from '@nestjs/common';
import { Clock, dayInShanghai } from '#kernel/clock';
import { newId } from '#kernel/id';
import type { JsonObject } from '#kernel/json';
import { IdentityQueries, OrganisationUnknown } from '#identity';
import { Audit } from '#platform/audit/audit';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import type { Actor } from '#platform/http/actor';
import type { ImportOrder, ImportReport } from '#platform/import/import-report';
import { importedBefore, importRecords, type Sourced } from '#platform/import/import-records';
import { RecordReader } from '#platform/import/record-reader';
import { Outbox } from '#platform/outbox/outbox';
import { contractFieldNamed, highTechFieldOf } from '#taxonomy';
import { missingFrom } from './demand-completeness';
import { type DemandContent, emptyDemand } from './demand-content.entity';
import { DemandRevision } from './demand-revision.entity';
import { Demand } from './demand.entity';
import { demandPublished } from './demand.events';
import { validityOf } from './publish-demand';

const rowsPerInsert = 200;

@Injectable()
export class ImportDemands {
  constructor(
    private readonly database: Database,
    private readonly identity: IdentityQueries,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Takes in records of needs as drafts of one organisation, marked with what they lack; published only on an operator's word. */
  async execute(order: ImportOrder, actor: Actor): Promise<ImportReport> {
    const organisation = await this.identity.organisationByUscc(order.uscc);
    if (!organisation) throw new OrganisationUnknown({ uscc: order.uscc });
    return importRecords(order, {
      read: readNeed,
      known: () => importedBefore(this.database, 'demand.demands', organisation.id),
      store: (fresh) =>
        this.database.transaction((tx) => this.store(tx, { fresh, organisationId: organisation.id, order, actor })),
    });
  }

  private async store(
    tx: Tx,
    given: { fresh: readonly Sourced<DemandContent>[]; organisationId: string; order: ImportOrder; actor: Actor },
  ): Promise<void> {
    const { order, actor } = given;
    const pairs = given.fresh.map((entry) => this.pairOf(entry, given.organisationId, order.publish !== null, actor));
    for (let first = 0; first < pairs.length; first += rowsPerInsert) {
      const part = pairs.slice(first, first + rowsPerInsert);
      await tx.insert(
        Demand,
        part.map(({ demand }) => demand),
      );
      await tx.insert(
        DemandRevision,
        part.map(({ revision }) => revision),
      );
    }
    const reasonText = order.publish?.reason ?? null;
    await this.audit.recordAll(
      tx,
      actor,
      pairs.map(({ demand }) => ({
        action: order.publish ? 'publish_imported' : 'import',
        entity: 'demand',
        entityId: demand.id,
        to: demand.state,
        reasonText,
      })),
    );
    if (!order.publish) return;
    await this.outbox.addAll(
      tx,
      pairs.map(({ demand, revision }) =>
        demandPublished.of(demand.id, { demandId: demand.id, revisionId: revision.id }),
      ),
      { bulk: true },
    );
  }

  private pairOf(
    entry: Sourced<DemandContent>,
    organisationId: string,
    isPublished: boolean,
    actor: Actor,
  ): { demand: Demand; revision: DemandRevision } {
    const id = newId();
    const now = this.clock.now();
    const { content, source, sourceId, sourceHash, record } = entry;
    const revision = DemandRevision.draft({ demandId: id, number: 1, content, missing: missingFrom(content) });
    const demand = Demand.post(
      {
        id,
        organisationId,
        createdBy: actor.personId,
        updatedAt: now,
        source,
        sourceId,
        sourceHash,
        sourceRecord: record,
      },
      revision,
    );
    if (isPublished) {
      revision.move('publish_imported', actor.roles);
      demand.follow('publish_imported', actor.roles, now);
      demand.publish(revision, validityOf(content, dayInShanghai(now)), now);
    }
    return { demand, revision };
  }
}

function readNeed(record: JsonObject): { content: DemandContent } | { faults: RecordReader['faults'] } {
  const reader = new RecordReader(record);
  const title = reader.title('title');
  const background = reader.text(reader.has('text') ? 'text' : 'description');
  const contractField = reader.known('tech_field', contractFieldNamed);
  const content: DemandContent = {
    ...emptyDemand,
    title,
    background,
    keywords: reader.texts('keywords'),
    language: reader.language('lang', title + background),
    contractField,
    highTechField: (contractField && highTechFieldOf(contractField)) ?? null,
  };
  return reader.faults.length > 0 ? { faults: reader.faults } : { content };
}
