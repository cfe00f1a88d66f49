import { newId } from '#kernel/id';

type Query = (sql: string, parameters: readonly unknown[]) => Promise<unknown>;

/** What a test says of an achievement that stands somewhere; the rest is as usual. */
export interface PlacedAchievement {
  readonly organisationId: string;
  readonly state?: string;
  readonly text?: string;
  readonly title?: string;
  readonly highTechField?: string | null;
  readonly trl?: number | null;
  readonly form?: string | null;
  readonly stage?: string | null;
  readonly price?: string | null;
  readonly priceNegotiable?: boolean;
  readonly validUntil?: string | null;
  readonly districtCode?: string | null;
  readonly cooperationModes?: readonly string[];
  readonly missing?: readonly string[];
  readonly updatedAt?: string;
  readonly publishedAt?: string | null;
  readonly submittedAt?: string | null;
}

const usual = {
  state: 'published',
  title: '高温合金叶片激光清洗装备',
  highTechField: '8',
  trl: 7,
  form: 'equipment',
  stage: 'middle',
  price: '120000000',
  priceNegotiable: false,
  validUntil: '2099-12-31',
  districtCode: null,
  cooperationModes: ['licence'],
  missing: [],
  updatedAt: '2026-06-01 12:00:00.123456+08',
  publishedAt: '2026-06-01 12:00:00.123456+08',
  submittedAt: null,
};

/** An achievement as a row, past the verbs: lists are tried with many and with odd ones. */
export async function placeAchievement(query: Query, given: PlacedAchievement): Promise<string> {
  const row = { ...usual, ...given };
  const [id, revisionId] = [newId(), newId()];
  await query(
    `WITH head AS (
       INSERT INTO achievement.achievements (id, organisation_id, state, version, current_revision_id, published_revision_id, valid_until, published_at, updated_at)
       VALUES ($1, $3, $4, 1, $2, CASE WHEN $5 = 'published' THEN $2::uuid END, $6, CASE WHEN $5 = 'published' THEN $7::timestamptz END, $8))
     INSERT INTO achievement.achievement_revisions (id, achievement_id, number, state, language, title, high_tech_field, trl, form,
       maturity_stage, keywords, ip_rights, ip_available, price, price_negotiable, team, cooperation_modes, district_code, missing,
       submitted_at, summary)
     VALUES ($2, $1, 1, $5, 'zh', $9, $10, $11, $12, $13, '{}', '[]', true, $14, $15, '[]', $16, $17, $18, $19, '简介')`,
    [
      ...[id, revisionId, row.organisationId, row.state, row.text ?? row.state, row.validUntil, row.publishedAt],
      ...[row.updatedAt, row.title, row.highTechField, row.trl, row.form, row.stage, row.price, row.priceNegotiable],
      ...[row.cooperationModes, row.districtCode, row.missing, row.submittedAt],
    ],
  );
  return id;
}
