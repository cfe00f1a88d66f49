import { newId } from '#kernel/id';

type Query = (sql: string, parameters: readonly unknown[]) => Promise<unknown>;

/** What a test says of a demand that stands somewhere; the rest is as usual. */
export interface PlacedDemand {
  readonly organisationId: string;
  readonly state?: string;
  readonly text?: string;
  readonly title?: string;
  readonly anonymous?: boolean;
  readonly visibility?: string;
  readonly highTechField?: string | null;
  readonly demandType?: string | null;
  readonly budget?: string | null;
  readonly budgetNegotiable?: boolean;
  readonly deadline?: string | null;
  readonly validUntil?: string | null;
  readonly districtCode?: string | null;
  readonly cooperationModes?: readonly string[];
  readonly missing?: readonly string[];
  readonly updatedAt?: string;
  readonly publishedAt?: string | null;
  readonly submittedAt?: string | null;
  readonly takenBy?: string | null;
}

const usual = {
  state: 'published',
  title: '航空发动机叶片积碳激光清洗',
  anonymous: false,
  visibility: 'public',
  highTechField: '8',
  demandType: 'research',
  budget: '150000000',
  budgetNegotiable: false,
  deadline: '2099-06-30',
  validUntil: '2099-12-31',
  districtCode: null,
  cooperationModes: ['licence'],
  missing: [],
  updatedAt: '2026-06-01 12:00:00.123456+08',
  publishedAt: '2026-06-01 12:00:00.123456+08',
  submittedAt: null,
  takenBy: null,
};

/** A demand as a row, past the verbs: lists are tried with many and with odd ones. */
export async function placeDemand(query: Query, given: PlacedDemand): Promise<string> {
  const row = { ...usual, ...given };
  const [id, revisionId] = [newId(), newId()];
  const text = row.text ?? row.state;
  await query(
    `WITH head AS (
       INSERT INTO demand.demands (id, organisation_id, state, version, current_revision_id, published_revision_id, valid_until, published_at, updated_at)
       VALUES ($1, $3, $4, 1, $2, CASE WHEN $5 = 'published' THEN $2::uuid END, $6, CASE WHEN $5 = 'published' THEN $7::timestamptz END, $8))
     INSERT INTO demand.demand_revisions (id, demand_id, number, state, language, anonymous, visibility, title, demand_type,
       high_tech_field, keywords, background, indicators, budget, budget_negotiable, cooperation_modes, deadline, district_code,
       missing, submitted_at, taken_by)
     VALUES ($2, $1, 1, $5, 'zh', $9, $10, $11, $12, $13, '{}', '背景说明', '[]', $14, $15, $16, $17, $18, $19, $20, $21)`,
    [
      ...[id, revisionId, row.organisationId, row.state, text, row.validUntil, row.publishedAt, row.updatedAt],
      ...[row.anonymous, row.visibility, row.title, row.demandType, row.highTechField, row.budget],
      ...[row.budgetNegotiable, row.cooperationModes, row.deadline, row.districtCode, row.missing],
      ...[row.submittedAt, row.takenBy],
    ],
  );
  return id;
}
