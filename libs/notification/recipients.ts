/**
 * Who is told of an act: SQL that answers person and organisation for the audit row `e`. The same people to whom a mail goes:
 * those who act for the organisation in the right role now, or the one person whose business it is.
 */
const acting = (organisation: string, role: string): string =>
  `identity.capacities c ON c.organisation_id = ${organisation} AND '${role}' = ANY(c.roles)`;

const person = (from: string, column: string): string =>
  `SELECT ${column} AS person_id, NULL::uuid AS organisation_id FROM ${from} WHERE id = e.entity_id`;

export const demandOwners = `
  SELECT c.person_id, c.organisation_id FROM demand.demands d JOIN ${acting('d.organisation_id', 'enterprise')}
   WHERE d.id = e.entity_id`;

/** Whoever published it in the same step tells that alone. */
export const ownersOfUnpublished = `${demandOwners} AND d.published_revision_id IS DISTINCT FROM d.current_revision_id`;

export const achievementOffice = `
  SELECT c.person_id, c.organisation_id FROM achievement.achievements a JOIN ${acting('a.organisation_id', 'institute')}
   WHERE a.id = e.entity_id`;

/** The office, and the researcher who wrote it. */
export const achievementOwners = `
  SELECT c.person_id, c.organisation_id FROM achievement.achievements a
    JOIN identity.capacities c ON c.organisation_id = a.organisation_id
   WHERE a.id = e.entity_id
     AND ('institute' = ANY(c.roles) OR c.person_id = a.created_by AND 'researcher' = ANY(c.roles))`;

export const asker = `
  SELECT c.person_id, c.organisation_id FROM question.questions q
    JOIN identity.capacities c ON c.person_id = q.asked_by AND c.organisation_id = q.organisation_id
   WHERE q.id = e.entity_id`;

export const questionedOwners = `
  SELECT c.person_id, c.organisation_id FROM question.questions q JOIN demand.demands d ON d.id = q.demand_id
    JOIN ${acting('d.organisation_id', 'enterprise')}
   WHERE q.id = e.entity_id`;

export const bothSides = `${asker} UNION ${questionedOwners}`;

export const applicant = person('enrolment.applications', 'applicant_id');

/** Who has an account with the address already; for anybody else there is the mail. */
export const invitee = `
  SELECT p.id AS person_id, NULL::uuid AS organisation_id FROM enrolment.invitations i JOIN identity.people p ON p.login = i.email
   WHERE i.id = e.entity_id AND i.state = 'open'`;

export const inviter = `
  SELECT c.person_id, c.organisation_id FROM enrolment.invitations i
    JOIN ${acting('i.organisation_id', 'organisation_admin')} AND c.person_id = i.invited_by
   WHERE i.id = e.entity_id`;

export const agent = person('identity.mandates', 'agent_id');

export const principal = `
  SELECT c.person_id, c.organisation_id FROM identity.mandates m JOIN ${acting('m.principal_id', 'organisation_admin')}
   WHERE m.id = e.entity_id`;

export const agentAndPrincipal = `${agent} UNION ${principal}`;

export const oneself = `SELECT e.entity_id AS person_id, NULL::uuid AS organisation_id`;

/** An application that passed tells it already. */
export const newMember = `${oneself} WHERE NOT EXISTS (
  SELECT FROM platform.audit_events other WHERE other.request_id = e.request_id AND other.entity = 'application')`;

export const admins = `
  SELECT c.person_id, c.organisation_id FROM identity.organisations o JOIN ${acting('o.id', 'organisation_admin')}
   WHERE o.id = e.entity_id`;

export const tokenHolder = person('account.access_tokens', 'person_id');

export const leaver = person('privacy.erasures', 'person_id');

const askedBy = (table: string): string =>
  `SELECT person_id, organisation_id FROM ${table} WHERE id = e.entity_id AND person_id IS NOT NULL`;

export const importer = askedBy('exchange.imports');

/** What was given at once needs no telling. */
export const exporter = `${askedBy('platform.exports')} AND e.from_state = 'waiting'`;

export const roundAsker = askedBy('match_round.rounds');

export const operators = `SELECT c.person_id, c.organisation_id FROM identity.capacities c WHERE 'operator' = ANY(c.roles)`;
