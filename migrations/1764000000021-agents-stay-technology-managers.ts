import type { MigrationInterface, QueryRunner } from 'typeorm';

const business = 'enterprise,institute,researcher,service_provider,tech_manager,startup_team';
const deciding =
  'expert,platform_reviewer,reg_officer,reg_senior,voucher_clerk,voucher_approver,voucher_finance,authority';

const members = `
  SELECT m.person_id, m.organisation_id, m.roles, NULL::uuid AS mandate_id, NULL::date AS ends_on, m.created_at AS since
    FROM identity.memberships m JOIN identity.organisations o ON o.id = m.organisation_id AND o.state = 'verified'`;
const agents = `
  SELECT d.agent_id, d.principal_id, d.roles, d.id, d.ends_on, d.created_at
    FROM identity.mandates d JOIN identity.organisations o ON o.id = d.principal_id AND o.state = 'verified'
   WHERE d.state = 'active' AND (now() AT TIME ZONE 'Asia/Shanghai')::date BETWEEN d.starts_on AND d.ends_on`;

/** A mandate is held as a technology manager; and whoever keeps the accounts has no business of their own. */
export class AgentsStayTechnologyManagers1764000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE VIEW identity.capacities AS ${members} UNION ALL ${agents}
        AND EXISTS (
          SELECT FROM identity.memberships a JOIN identity.organisations home
                   ON home.id = a.organisation_id AND home.state = 'verified'
           WHERE a.person_id = d.agent_id AND 'tech_manager' = ANY(a.roles))`);
    await runner.query(
      `UPDATE identity.role_exclusions SET other = '{${deciding},${business}}' WHERE code = 'accounts_only'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE identity.role_exclusions SET other = '{${deciding}}' WHERE code = 'accounts_only'`);
    await runner.query(`CREATE OR REPLACE VIEW identity.capacities AS ${members} UNION ALL ${agents}`);
  }
}
