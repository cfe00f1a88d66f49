import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
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
import { missingFrom } from './achievement-completeness';
import { type AchievementContent, emptyAchievement } from './achievement-content.entity';
import { AchievementRevision } from './achievement-revision.entity';
import { Achievement } from './achievement.entity';
import { achievementPublished } from './achievement.events';

const rowsPerInsert = 200;

@Injectable()
export class ImportAchievements {
  constructor(
    private readonly database: Database,
    private readonly identity: IdentityQueries,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Takes in records of achievements as drafts of one organisation, marked with what they lack; published only on an operator's word. */
  async execute(order: ImportOrder, actor: Actor): Promise<ImportReport> {
    const organisation = await this.identity.organisationByUscc(order.uscc);
    if (!organisation) throw new OrganisationUnknown({ uscc: order.uscc });
    return importRecords(order, {
      read: readAchievement,
      known: () => importedBefore(this.database, 'achievement.achievements', organisation.id),
      store: (fresh) =>
        this.database.transaction((tx) => this.store(tx, { fresh, organisationId: organisation.id, order, actor })),
    });
  }

  private async store(
    tx: Tx,
    given: { fresh: readonly Sourced<AchievementContent>[]; organisationId: string; order: ImportOrder; actor: Actor },
  ): Promise<void> {
    const { order, actor } = given;
    const pairs = given.fresh.map((entry) => this.pairOf(entry, given.organisationId, order.publish !== null, actor));
    for (let first = 0; first < pairs.length; first += rowsPerInsert) {
      const part = pairs.slice(first, first + rowsPerInsert);
      await tx.insert(
        Achievement,
        part.map(({ achievement }) => achievement),
      );
      await tx.insert(
        AchievementRevision,
        part.map(({ revision }) => revision),
      );
    }
    const reasonText = order.publish?.reason ?? null;
    const action = order.publish ? 'publish_imported' : 'import';
    await this.audit.recordAll(
      tx,
      actor,
      pairs.map(({ achievement: { id, state } }) => ({
        action,
        entity: 'achievement',
        entityId: id,
        to: state,
        reasonText,
      })),
    );
    if (!order.publish) return;
    await this.outbox.addAll(
      tx,
      pairs.map(({ achievement: { id }, revision }) =>
        achievementPublished.of(id, { achievementId: id, revisionId: revision.id }),
      ),
      { bulk: true },
    );
  }

  private pairOf(entry: Sourced<AchievementContent>, organisationId: string, isPublished: boolean, actor: Actor) {
    const id = newId();
    const now = this.clock.now();
    const { content, source, sourceId, sourceHash, record } = entry;
    const revision = AchievementRevision.draft({
      achievementId: id,
      number: 1,
      content,
      missing: missingFrom(content),
    });
    const achievement = Achievement.list(
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
      achievement.follow('publish_imported', actor.roles);
      achievement.publish(revision, now);
    }
    return { achievement, revision };
  }
}

function readAchievement(record: JsonObject): { content: AchievementContent } | { faults: RecordReader['faults'] } {
  const reader = new RecordReader(record);
  const title = reader.title('title');
  const summary = reader.text('abstract');
  const contractField = reader.known('tech_field', contractFieldNamed);
  const content: AchievementContent = {
    ...emptyAchievement,
    title,
    summary,
    keywords: reader.texts('keywords'),
    language: reader.language('lang', title + summary),
    trl: reader.integer('trl', 1, 9),
    contractField,
    highTechField: (contractField && highTechFieldOf(contractField)) ?? null,
  };
  return reader.faults.length > 0 ? { faults: reader.faults } : { content };
}
