import type { Statement } from '#feedback';
import { newId } from '#kernel/id';

interface Store {
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
}

/** A ledger as it would be after some months, past the routes: its pairs were never matched. Answers the ids by the names of the fixture. */
export async function fillLedger(
  store: Store,
  statements: readonly Statement[],
  known: ReadonlyMap<string, string> = new Map(),
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map(known);
  const idOf = (name: string) => {
    const id = ids.get(name) ?? newId();
    ids.set(name, id);
    return id;
  };
  const said = statements.map((statement) => ({
    ...statement,
    demandId: idOf(statement.demandId),
    achievementId: idOf(statement.achievementId),
    organisationId: idOf(statement.demandOrganisationId),
    achievementOrganisationId: idOf(statement.achievementOrganisationId),
    personId: idOf(statement.personId ?? ''),
  }));
  await store.query(
    `INSERT INTO feedback.statements (number, id, demand_id, achievement_id, match_id, run_id, seq, weights_version, score, criterion_values,
            demand_organisation_id, achievement_organisation_id, side, voice_id, organisation_id, person_id, verdict, reason_code, at)
     SELECT (SELECT number FROM feedback.ledger) + row_number() OVER (ORDER BY s.number), gen_random_uuid(), s."demandId", s."achievementId", gen_random_uuid(),
            gen_random_uuid(), 1, 'weights-1', s.score, s."criterionValues", s."organisationId", s."achievementOrganisationId", 'demand', s."organisationId",
            s."organisationId", s."personId", s.verdict, s."reasonCode", s.day::date + time '04:00'
       FROM jsonb_to_recordset($1::jsonb) AS s (number int, "demandId" uuid, "achievementId" uuid, score float8, "criterionValues" jsonb,
            "organisationId" uuid, "achievementOrganisationId" uuid, "personId" uuid, verdict text, "reasonCode" text, day text)`,
    [JSON.stringify(said)],
  );
  await store.query(`UPDATE feedback.ledger SET number = (SELECT max(number) FROM feedback.statements)`);
  return ids;
}
