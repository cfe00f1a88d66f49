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
import { demandForm } from './demand-columns';
import { type DemandContent, emptyDemand } from '../text/demand-content.entity';
import { DemandSheets } from './demand-sheets';
import { DemandRevision } from '../text/demand-revision.entity';
import { Demand } from '../demand.entity';
import { validityOf } from '../demand-publishing';
import { demandPublished } from '../demand.events';
import { writtenDemand } from '../text/written-demand';

const rules: ImportRules<DemandContent> = {
  form: demandForm,
  contractFields: ['text', 'description', 'tech_field', 'lang'],
  readContract: readNeed,
};

@Injectable()
export class ImportDemands implements ImportKind<DemandContent> {
  readonly rules = rules;
  readonly entity = 'demand';
  readonly table = 'demand.demands';
  readonly thing = Demand;
  readonly text = DemandRevision;

  constructor(
    private readonly identity: IdentityQueries,
    private readonly bulk: BulkImport,
    private readonly dated: DatedRules,
    private readonly sheets: DemandSheets,
    private readonly clock: Clock,
  ) {}

  /** Takes in records of needs as drafts of one organisation, marked with what they lack; published only on an operator's word. */
  async execute(order: ImportOrder, actor: Actor): Promise<ImportReport> {
    const organisation = await this.identity.organisationByUscc(order.uscc);
    if (!organisation) throw new OrganisationUnknown({ uscc: order.uscc });
    return this.bulk.execute(this, order, { organisationId: organisation.id, actor });
  }

  hashes(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.sheets.hashes(ids);
  }

  async maker(taking: Taking, tx: Tx): Promise<PairMaker<DemandContent>> {
    const given = { ...taking, rules: await this.dated.today(tx), now: this.clock.now() };
    return { pairOf: (entry) => pairOf(entry, given) };
  }
}

interface Making extends Taking {
  readonly rules: RulesOfDay;
  readonly now: Date;
}

function pairOf(entry: Sourced<DemandContent>, { organisationId, publish, actor, rules, now }: Making): ImportedPair {
  const id = newId();
  const { content, source, sourceId, sourceHash, record } = entry;
  const text = DemandRevision.draft({ demandId: id, number: 1, ...writtenDemand(content, { rules, by: actor, now }) });
  const origin = { source, sourceId, sourceHash, sourceRecord: record, mandateId: actor.mandateId ?? null };
  const thing = Demand.post({ id, organisationId, createdBy: actor.personId, updatedAt: now, ...origin }, text);
  if (publish) {
    text.move('publish_imported', actor.roles);
    thing.follow('publish_imported', actor.roles, now);
    thing.publish(text, validityOf(content, rules), now);
  }
  return { thing, text, announcement: demandPublished.of(id, { demandId: id, revisionId: text.id }) };
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
