import { createHash, randomUUID } from 'node:crypto';
import Fastify, { type FastifyRequest } from 'fastify';
import { Pool, type PoolClient } from 'pg';
import { env } from '#platform/config/env';

/**
 * The least that can do the same: a bare Fastify, a bare pg, the same statements, answers of the same size. No
 * validation, no policies, no serializer, no logging, no headers of its own. `scripts/bench-http.mjs` measures the
 * api against it.
 */

const mostConnections = 12; // as many as the api has
const pool = new Pool({ connectionString: env().DATABASE_URL, max: mostConnections });
const app = Fastify();

interface Session {
  readonly id: string;
  readonly personId: string;
  readonly organisationId: string;
}

async function sessionOf(request: FastifyRequest): Promise<Session> {
  const token = /__Host-jiqiao=([^;]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
  const { rows } = await pool.query<Session>(
    `SELECT s.id, s.person_id AS "personId", s.organisation_id AS "organisationId", m.roles
       FROM account.sessions s
       JOIN identity.memberships m ON m.person_id = s.person_id AND m.organisation_id = s.organisation_id
      WHERE s.token_hash = $1 AND s.expires_at > now() AND s.last_seen_at > now() - make_interval(mins => 30)`,
    [createHash('sha256').update(token).digest('hex')],
  );
  const [session] = rows;
  if (!session) throw new Error('not signed in');
  await pool.query(
    `UPDATE account.sessions SET last_seen_at = now() WHERE id = $1 AND last_seen_at < now() - interval '1 minute'`,
    [session.id],
  );
  return session;
}

// What the api works out in JavaScript from the state of a demand; here it is written down, so that the answers are as long.
const span = ['demand', 'match', 'solution', 'dialogue', 'contract', 'registration', 'redemption'].map((station) => ({
  station,
  state: 'done',
  at: null,
}));
const allowedActions = ['revise', 'submit'];

app.get('/api/demands', async (request) => {
  const { organisationId } = await sessionOf(request);
  const limit = 20;
  const { rows } = await pool.query<{
    budgetFen: string | null;
    revisionState: string;
    isPublished: boolean;
    updatedKey: string;
    id: string;
  }>(
    `SELECT d.id, d.state, d.version, d.valid_until::text AS "validUntil", d.updated_at AS "updatedAt", d.updated_at::text AS "updatedKey",
            r.state AS "revisionState", d.published_revision_id IS NOT NULL AS "isPublished", r.language, r.title,
            r.translations -> 'title' ->> 'text' AS "titleTranslation", r.high_tech_field AS "highTechField", r.budget::text AS "budgetFen", r.deadline::text, r.anonymous, r.missing
       FROM demand.demands d JOIN demand.demand_revisions r ON r.id = d.current_revision_id
      WHERE d.organisation_id = $1 AND ($2::text IS NULL OR d.state = $2)
        AND ($3::timestamptz IS NULL OR (d.updated_at, d.id) < ($3::timestamptz, $4::uuid))
      ORDER BY d.updated_at DESC, d.id DESC LIMIT $5`,
    [organisationId, null, null, null, limit + 1],
  );
  const last = rows.at(limit - 1);
  return {
    items: rows.slice(0, limit).map(({ budgetFen, revisionState, isPublished, updatedKey: _, ...row }) => ({
      ...row,
      hasOpenRevision: isPublished && revisionState !== 'published',
      budget: budgetFen === null ? null : { fen: budgetFen },
      allowedActions,
      span,
    })),
    nextCursor:
      rows.length > limit && last
        ? Buffer.from(JSON.stringify([last.updatedKey, last.id])).toString('base64url')
        : null,
  };
});

app.get<{ Params: { id: string } }>('/api/public/demands/:id', async ({ params }) => {
  const standing = await pool.query<{
    publishedRevisionId: string;
    id: string;
    state: string;
    validUntil: string;
    publishedAt: Date;
    organisationName: string;
    organisationNameEn: string | null;
  }>(
    `SELECT d.id, d.organisation_id AS "organisationId", o.name AS "organisationName", o.name_en AS "organisationNameEn",
            d.state, d.version, d.current_revision_id AS "currentRevisionId", d.published_revision_id AS "publishedRevisionId",
            d.valid_until::text AS "validUntil", d.published_at AS "publishedAt", d.created_at AS "createdAt", d.updated_at AS "updatedAt"
       FROM demand.demands d JOIN identity.organisations o ON o.id = d.organisation_id WHERE d.id = $1`,
    [params.id],
  );
  const [found] = standing.rows;
  const revision = await pool.query<{ budgetFen: string | null }>(
    `SELECT r.language, r.translations, r.title, r.demand_type AS "demandType", r.high_tech_field AS "highTechField",
            r.contract_field AS "contractField", r.industry, r.keywords, r.background,
            r.existing_basis AS "existingBasis", r.indicators, r.budget::text AS "budgetFen", r.budget_negotiable AS "budgetNegotiable",
            r.cooperation_modes AS "cooperationModes", r.deadline::text, r.ip_arrangement AS "ipArrangement",
            r.solver_conditions AS "solverConditions", r.district_code AS "districtCode", r.missing
       FROM demand.demand_revisions r WHERE r.id = $1`,
    [found?.publishedRevisionId],
  );
  const { budgetFen, ...text } = revision.rows[0] ?? { budgetFen: null };
  const { id, state, validUntil, publishedAt, organisationName, organisationNameEn } = found ?? {};
  return {
    ...text,
    budget: budgetFen === null ? null : { fen: budgetFen },
    id,
    state,
    validUntil,
    publishedAt,
    organisationName,
    organisationNameEn,
    span,
  };
});

interface DemandForm {
  readonly [field: string]: unknown;
  readonly title: string;
  readonly budget: { readonly fen: string };
}

app.post<{ Body: DemandForm }>('/api/demands', async (request, reply) => {
  const session = await sessionOf(request);
  const key = String(request.headers['idempotency-key']);
  const route = 'POST /api/demands';
  await pool.query(
    `SELECT answer, body_hash AS "bodyHash" FROM platform.receipts WHERE actor_id = $1 AND route = $2 AND key = $3`,
    [session.personId, route, key],
  );
  const answer = { id: randomUUID(), state: 'draft', version: 1 };
  const bodyHash = createHash('sha256').update(JSON.stringify(request.body)).digest('hex');
  await inTransaction(async (client) => {
    await insertDemand(client, answer.id, session, request.body);
    await client.query(
      `INSERT INTO platform.audit_events (id, person_id, organisation_id, actor_label, request_id, action, entity, entity_id, to_state)
       VALUES ($1, $2, $3, 'person', $4, 'create', 'demand', $5, 'draft')`,
      [randomUUID(), session.personId, session.organisationId, request.id, answer.id],
    );
    await client.query(
      `INSERT INTO platform.receipts (actor_id, route, key, body_hash, answer) VALUES ($1, $2, $3, $4, $5)`,
      [session.personId, route, key, bodyHash, JSON.stringify(answer)],
    );
  });
  return reply.status(201).send(answer);
});

async function insertDemand(client: PoolClient, id: string, session: Session, form: DemandForm): Promise<void> {
  const revisionId = randomUUID();
  await client.query(
    `INSERT INTO demand.demands (id, organisation_id, state, version, current_revision_id, created_by, updated_at) VALUES ($1, $2, 'draft', 1, $3, $4, now())`,
    [id, session.organisationId, revisionId, session.personId],
  );
  await client.query(
    `INSERT INTO demand.demand_revisions (id, demand_id, number, state, language, anonymous, title, demand_type, high_tech_field, keywords, background,
                                          indicators, budget, budget_negotiable, cooperation_modes, deadline, ip_arrangement, decision_owner,
                                          district_code, contact, missing)
     VALUES ($1, $2, 1, 'draft', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, '{}')`,
    [
      revisionId,
      id,
      form.language,
      form.anonymous,
      form.title,
      form.demandType,
      form.highTechField,
      form.keywords,
      form.background,
      JSON.stringify(form.indicators),
      form.budget.fen,
      form.budgetNegotiable,
      form.cooperationModes,
      form.deadline,
      form.ipArrangement,
      form.decisionOwner,
      form.districtCode,
      JSON.stringify(form.contact),
    ],
  );
}

async function inTransaction(work: (client: PoolClient) => Promise<void>): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await work(client);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

interface Listed {
  readonly id: string;
  readonly kind: string;
  readonly content: {
    readonly text: string;
    readonly missing: readonly string[];
    readonly amountFen: string | null;
  } & Record<string, unknown>;
}

interface Counted {
  readonly facet: number;
  readonly kind: string | null;
  readonly field: string | null;
  readonly district: string | null;
  readonly count: number;
}

const newestListed = `
  SELECT object_id AS id, kind, content FROM matching.documents WHERE until_seq IS NULL
   ORDER BY content->>'publishedAt' DESC, object_id LIMIT 20`;
const facetCounts = `
  SELECT grouping(kind, content->>'highTechField', content->>'districtCode') AS facet, kind, content->>'highTechField' AS field,
         content->>'districtCode' AS district, count(*)::int AS count
    FROM matching.documents WHERE until_seq IS NULL
   GROUP BY GROUPING SETS ((kind), (content->>'highTechField'), (content->>'districtCode'), ())`;

// The api searches in memory and asks the database only for what is new; without that index one asks the database.
app.get('/api/public/search', async () => {
  const [page, counts] = await Promise.all([pool.query<Listed>(newestListed), pool.query<Counted>(facetCounts)]);
  const facetOf = (grouping: number, name: 'kind' | 'field' | 'district') =>
    counts.rows
      .filter((row) => row.facet === grouping && row[name] !== null)
      .map((row) => ({ code: row[name], count: row.count }));
  return {
    items: page.rows.map(itemOf),
    total: counts.rows.find((row) => row.facet === 7)?.count ?? 0,
    facets: { kind: facetOf(3, 'kind'), highTechField: facetOf(5, 'field'), districtCode: facetOf(6, 'district') },
    nextCursor: Buffer.from(JSON.stringify([0, page.rows.at(-1)?.id])).toString('base64url'),
  };
});

function itemOf({ id, kind, content }: Listed) {
  const {
    language,
    title,
    titleTranslation,
    organisationName,
    highTechField,
    districtCode,
    trl,
    deadline,
    validUntil,
    publishedAt,
  } = content;
  return {
    ...{
      kind,
      id,
      language,
      title,
      titleTranslation,
      organisationName,
      highTechField,
      districtCode,
      trl,
      deadline,
      validUntil,
      publishedAt,
    },
    snippet: `${content.text.slice(0, 140)}…`,
    highlights: [],
    money: content.amountFen === null ? null : { fen: content.amountFen },
    moneyNegotiable: content.amountNegotiable,
    incomplete: content.missing.length > 0,
  };
}

void app.listen({ port: env().PORT, host: '127.0.0.1' });
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void app.close().then(() => pool.end()));
