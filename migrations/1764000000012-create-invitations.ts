import type { MigrationInterface, QueryRunner } from 'typeorm';

const since = '2026-01-01';

/** Which roles a member of which kind of organisation may hold, who grants them, and whether a mandate may carry them. */
const roleRules = `
  ('enterprise', 'enterprise', 'organisation_admin', true), ('enterprise', 'tech_manager', 'organisation_admin', false),
  ('enterprise', 'organisation_admin', 'organisation_admin', false), ('enterprise', 'expert', 'sysadmin', false),
  ('institute', 'institute', 'organisation_admin', true), ('institute', 'researcher', 'organisation_admin', false),
  ('institute', 'tech_manager', 'organisation_admin', false),
  ('institute', 'organisation_admin', 'organisation_admin', false), ('institute', 'expert', 'sysadmin', false),
  ('service_provider', 'service_provider', 'organisation_admin', false),
  ('service_provider', 'tech_manager', 'organisation_admin', false),
  ('service_provider', 'startup_team', 'organisation_admin', false),
  ('service_provider', 'organisation_admin', 'organisation_admin', false),
  ('service_provider', 'expert', 'sysadmin', false),
  ('registration_office', 'organisation_admin', 'organisation_admin', false),
  ('registration_office', 'reg_officer', 'sysadmin', false), ('registration_office', 'reg_senior', 'sysadmin', false),
  ('authority', 'organisation_admin', 'organisation_admin', false), ('authority', 'authority', 'sysadmin', false),
  ('authority', 'expert', 'sysadmin', false), ('authority', 'auditor', 'sysadmin', false),
  ('authority', 'voucher_clerk', 'sysadmin', false), ('authority', 'voucher_approver', 'sysadmin', false),
  ('authority', 'voucher_finance', 'sysadmin', false),
  ('platform', 'organisation_admin', 'organisation_admin', false), ('platform', 'tech_manager', 'sysadmin', false),
  ('platform', 'startup_team', 'sysadmin', false), ('platform', 'expert', 'sysadmin', false),
  ('platform', 'platform_reviewer', 'sysadmin', false), ('platform', 'voucher_clerk', 'sysadmin', false),
  ('platform', 'voucher_approver', 'sysadmin', false), ('platform', 'voucher_finance', 'sysadmin', false),
  ('platform', 'operator', 'sysadmin', false), ('platform', 'auditor', 'sysadmin', false),
  ('platform', 'sysadmin', 'sysadmin', false)`;

const deciding =
  '{expert,platform_reviewer,reg_officer,reg_senior,voucher_clerk,voucher_approver,voucher_finance,authority}';

/** Who acts for whom: the rules of roles, credit codes that are genuine in spite of their check characters, invitations. */
export class CreateInvitations1764000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createRules(runner);
    await createExceptions(runner);
    // Whoever acts under a mandate never administers the principal, whatever the rules of roles say.
    await runner.query(`
      ALTER TABLE identity.mandates
        ADD COLUMN agent_organisation_id uuid REFERENCES identity.organisations (id),
        ADD CONSTRAINT mandates_never_administer CHECK (NOT roles && '{organisation_admin,sysadmin}')`);
    await runner.query(`CREATE INDEX memberships_organisation ON identity.memberships (organisation_id)`);
    await createInvitations(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP SCHEMA enrolment CASCADE`);
    await runner.query(`DROP INDEX identity.memberships_organisation`);
    await runner.query(
      `ALTER TABLE identity.mandates DROP CONSTRAINT mandates_never_administer, DROP COLUMN agent_organisation_id`,
    );
    await runner.query(`DROP TABLE identity.uscc_exceptions`);
    await runner.query(`DROP TABLE identity.role_exclusions`);
    await runner.query(`DROP TABLE identity.role_rules`);
  }
}

async function createRules(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE identity.role_rules (
      organisation_kind text NOT NULL,
      role text NOT NULL,
      granted_by text NOT NULL CHECK (granted_by IN ('organisation_admin', 'sysadmin')),
      in_mandate boolean NOT NULL,
      effective_from date NOT NULL,
      effective_until date CHECK (effective_until >= effective_from),
      source text NOT NULL,
      PRIMARY KEY (organisation_kind, role, effective_from)
    )`);
  await runner.query(`
    INSERT INTO identity.role_rules (organisation_kind, role, granted_by, in_mandate, effective_from, source)
    SELECT kind, role, granted_by, in_mandate, date '${since}', 'default: actors and roles, domain report 0.2'
      FROM (VALUES ${roleRules}) AS given (kind, role, granted_by, in_mandate)`);
  // Nobody holds a role of one list together with another role of the other.
  await runner.query(`
    CREATE TABLE identity.role_exclusions (
      code text NOT NULL,
      one text[] NOT NULL,
      other text[] NOT NULL,
      effective_from date NOT NULL,
      effective_until date CHECK (effective_until >= effective_from),
      source text NOT NULL,
      PRIMARY KEY (code, effective_from)
    )`);
  await runner.query(`
    INSERT INTO identity.role_exclusions (code, one, other, effective_from, source) VALUES
      ('three_administrators', '{sysadmin,auditor,operator}', '{sysadmin,auditor,operator}', '${since}',
       'GB/T 22239-2019 8.1.4.2 d: separation of administrators'),
      ('three_voucher_hands', '{voucher_clerk,voucher_approver,voucher_finance}',
       '{voucher_clerk,voucher_approver,voucher_finance}', '${since}', 'default: three different persons, domain report 0.2'),
      ('accounts_only', '{sysadmin}', '${deciding}', '${since}', 'default: sysadmin decides no business, domain report 0.2')`);
}

async function createExceptions(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE identity.uscc_exceptions (
      id uuid PRIMARY KEY,
      uscc varchar(18) NOT NULL,
      reason text NOT NULL,
      proof text NOT NULL,
      state text NOT NULL CONSTRAINT uscc_exceptions_state CHECK (state IN ('in_force', 'withdrawn')),
      version int NOT NULL,
      decided_by uuid REFERENCES identity.people (id),
      at timestamptz NOT NULL DEFAULT now(),
      withdrawn_at timestamptz,
      withdrawal_reason text,
      CONSTRAINT uscc_exceptions_withdrawn CHECK ((state = 'withdrawn') = (withdrawal_reason IS NOT NULL))
    )`);
  await runner.query(
    `CREATE UNIQUE INDEX uscc_exceptions_in_force ON identity.uscc_exceptions (uscc) WHERE state = 'in_force'`,
  );
}

async function createInvitations(runner: QueryRunner): Promise<void> {
  await runner.query(`CREATE SCHEMA IF NOT EXISTS enrolment`);
  await runner.query(`
    CREATE TABLE enrolment.invitations (
      id uuid PRIMARY KEY,
      organisation_id uuid NOT NULL REFERENCES identity.organisations (id),
      email text NOT NULL CHECK (email = lower(email)),
      roles text[] NOT NULL CHECK (cardinality(roles) > 0),
      language text NOT NULL CHECK (language IN ('zh', 'en')),
      granted_as text NOT NULL CHECK (granted_as IN ('organisation_admin', 'sysadmin')),
      state text NOT NULL CONSTRAINT invitations_state
        CHECK (state IN ('open', 'accepted', 'declined', 'revoked', 'expired')),
      version int NOT NULL,
      token_hash text NOT NULL UNIQUE,
      expires_at timestamptz NOT NULL,
      invited_by uuid NOT NULL REFERENCES identity.people (id),
      accepted_by uuid REFERENCES identity.people (id),
      reason_codes text[] NOT NULL DEFAULT '{}',
      reason_text text,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT invitations_accepted CHECK ((state = 'accepted') = (accepted_by IS NOT NULL)),
      CONSTRAINT invitations_reasoned CHECK (state NOT IN ('declined', 'revoked') OR cardinality(reason_codes) > 0)
    )`);
  await runner.query(
    `CREATE UNIQUE INDEX invitations_one_open ON enrolment.invitations (organisation_id, email) WHERE state = 'open'`,
  );
  await runner.query(`CREATE INDEX invitations_organisation ON enrolment.invitations (organisation_id, created_at)`);
  await runner.query(`CREATE INDEX invitations_due ON enrolment.invitations (expires_at) WHERE state = 'open'`);
}
