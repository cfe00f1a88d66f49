import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/id';
import type { JsonObject } from '#kernel/json';
import { IdentityQueries, OrganisationUnknown } from '#identity';
import type { Tx } from '#platform/database/tx';
import type { Actor } from '#platform/http/actor';
import {
  BulkImport,
  type ImportedPair,
  type ImportKind,
  type PairMaker,
  type Taking,
} from '#platform/import/bulk-import';
import type { ImportOrder, ImportReport } from '#platform/import/import-report';
import type { ImportRules, Sourced } from '#platform/import/import-rules';
import { RecordReader } from '#platform/import/record-reader';
import { contractFieldNamed, DatedRules, highTechFieldOf, type RulesOfDay } from '#taxonomy';
import { achievementForm } from './achievement-columns';
import { type AchievementContent, emptyAchievement } from '../text/achievement-content.entity';
import { AchievementSheets } from './achievement-sheets';
import { AchievementRevision } from '../text/achievement-revision.entity';
import { Achievement } from '../achievement.entity';
import { endsOf } from '../achievement-publishing';
import { achievementPublished } from '../achievement.events';
import { writtenAchievement } from '../text/written-achievement';

const rules: ImportRules<AchievementContent> = {
  form: achievementForm,
  contractFields: ['abstract', 'tech_field', 'lang'],
  readContract: readAchievement,
};

@Injectable()
export class ImportAchievements implements ImportKind<AchievementContent> {
  readonly rules = rules;
  readonly entity = 'achievement';
  readonly table = 'achievement.achievements';
  readonly thing = Achievement;
  readonly text = AchievementRevision;

  constructor(
    private readonly identity: IdentityQueries,
    private readonly bulk: BulkImport,
    private readonly dated: DatedRules,
    private readonly sheets: AchievementSheets,
    private readonly clock: Clock,
  ) {}

  /** Takes in records of achievements as drafts of one organisation, marked with what they lack; published only on an operator's word. */
  async execute(order: ImportOrder, actor: Actor): Promise<ImportReport> {
    const organisation = await this.identity.organisationByUscc(order.uscc);
    if (!organisation) throw new OrganisationUnknown({ uscc: order.uscc });
    return this.bulk.execute(this, order, { organisationId: organisation.id, actor });
  }

  hashes(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.sheets.hashes(ids);
  }

  async maker(taking: Taking, tx: Tx): Promise<PairMaker<AchievementContent>> {
    const given = { ...taking, rules: await this.dated.today(tx), now: this.clock.now() };
    return { pairOf: (entry) => pairOf(entry, given) };
  }
}

interface Making extends Taking {
  readonly rules: RulesOfDay;
  readonly now: Date;
}

function pairOf(
  entry: Sourced<AchievementContent>,
  { organisationId, publish, actor, rules, now }: Making,
): ImportedPair {
  const id = newId();
  const { content, source, sourceId, sourceHash, record } = entry;
  const text = AchievementRevision.draft({
    achievementId: id,
    number: 1,
    ...writtenAchievement(content, { rules, by: actor, now }),
  });
  const origin = { source, sourceId, sourceHash, sourceRecord: record, mandateId: actor.mandateId ?? null };
  const thing = Achievement.list({ id, organisationId, createdBy: actor.personId, updatedAt: now, ...origin }, text);
  if (publish) {
    text.move('publish_imported', actor.roles);
    thing.follow('publish_imported', actor.roles);
    thing.publish(text, endsOf(content, rules), now);
  }
  return { thing, text, announcement: achievementPublished.of(id, { achievementId: id, revisionId: text.id }) };
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
