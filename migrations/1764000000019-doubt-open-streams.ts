import type { MigrationInterface, QueryRunner } from 'typeorm';

// What may take the right to go on reading from a person, with the column that names the person.
const reasons = [
  ['account.sessions', 'DELETE OR UPDATE OF organisation_id, mandate_id', 'person_id'],
  ['identity.memberships', 'DELETE OR UPDATE', 'person_id'],
  ['identity.mandates', 'DELETE OR UPDATE OF state, ends_on, roles', 'agent_id'],
  ['identity.people', 'UPDATE OF state', 'id'],
] as const;

export class DoubtOpenStreams1764000000019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // In the database and not in each verb: whoever ends a session or a membership, however, the open streams hear of it.
    await runner.query(`
      CREATE FUNCTION platform.doubt_reader() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_notify('jiqiao_live', to_jsonb(OLD) ->> TG_ARGV[0]);
        RETURN NULL;
      END $$`);
    for (const [table, change, person] of reasons)
      await runner.query(`
        CREATE TRIGGER doubt_reader AFTER ${change} ON ${table}
          FOR EACH ROW EXECUTE FUNCTION platform.doubt_reader('${person}')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table] of reasons) await runner.query(`DROP TRIGGER doubt_reader ON ${table}`);
    await runner.query(`DROP FUNCTION platform.doubt_reader()`);
  }
}
