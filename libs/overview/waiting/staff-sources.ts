import { oldestAlarmSeconds } from '#platform/metrics/outbox-facts';
import type { QueueSource } from './queue-source';
import { asked, columnsOf, type WaitingSource } from './waiting-source';

const openDemand = `l.state NOT IN ('solved', 'contracted', 'closed', 'withdrawn')`;

// The states as the partial indexes say them.
export const queueSources: readonly QueueSource[] = [
  {
    roles: ['expert'],
    kind: 'screening',
    of: 'demand',
    promise: 'screening',
    where: `l.revision_state IN ('submitted', 'screening', 'validated') AND l.revision_state <> 'validated' AND ${openDemand}`,
    showsTaker: true,
  },
  {
    roles: ['expert', 'operator'],
    kind: 'publication',
    of: 'demand',
    promise: 'screening',
    where: `l.revision_state IN ('submitted', 'screening', 'validated') AND l.revision_state = 'validated' AND ${openDemand}`,
  },
  {
    roles: ['platform_reviewer'],
    kind: 'review',
    of: 'achievement',
    promise: 'review',
    where: `l.revision_state = 'platform_review' AND l.state NOT IN ('transferred', 'withdrawn')`,
  },
];

const deskSources: readonly WaitingSource[] = [
  {
    roles: ['platform_reviewer'],
    sql: `${columnsOf({
      kind: `'verification'`,
      id: 'a.id',
      title: 'a.name',
      state: 'a.state',
      since: 'a.submitted_at',
      dueOn: 'a.due_on',
      takenBy: 'p.name',
    })}
      FROM enrolment.applications a LEFT JOIN identity.people p ON p.id = a.taken_by
      WHERE a.state IN ('submitted', 'in_review') AND a.applicant_id IS DISTINCT FROM ${asked.person}`,
  },
  {
    roles: ['sysadmin'],
    sql: `${columnsOf({
      kind: `'erasure'`,
      id: 'e.id',
      title: 'p.name',
      state: 'e.state',
      since: 'e.requested_at',
      dueOn: 'e.due_on',
    })}
      FROM privacy.erasures e JOIN identity.people p ON p.id = e.person_id
      WHERE e.state = 'requested' AND e.person_id IS DISTINCT FROM ${asked.person}`,
  },
];

const machineSources: readonly WaitingSource[] = [
  {
    roles: ['operator'],
    sql: `${columnsOf({
      kind: `'outbox-late'`,
      id: '(array_agg(x.id ORDER BY x.occurred_at, x.id))[1]',
      title: 'x.topic',
      state: `'undone'`,
      since: 'min(x.occurred_at)',
      amount: 'count(*)',
    })} FROM platform.outbox_messages x
      WHERE x.done_at IS NULL AND x.occurred_at < now() - interval '${oldestAlarmSeconds} seconds' GROUP BY x.topic`,
  },
  {
    roles: ['operator'],
    sql: `${columnsOf({
      kind: `'dead-letters'`,
      id: '(array_agg(x.id ORDER BY x.at, x.id))[1]',
      title: 'x.topic',
      state: `'dead'`,
      since: 'min(x.at)',
      amount: 'count(*)',
    })} FROM platform.dead_letters x WHERE x.state = 'dead' GROUP BY x.topic`,
  },
  {
    roles: ['operator'],
    sql: `${columnsOf({ kind: `'round-failed'`, id: 'm.id', title: `''`, state: 'm.state', since: 'm.ended_at' })}
      FROM (SELECT * FROM match_round.rounds ORDER BY asked_at DESC, id DESC LIMIT 1) m WHERE m.state = 'failed'`,
  },
  {
    roles: ['operator'],
    sql: `${columnsOf({ kind: `'round-stuck'`, id: 'm.id', title: `''`, state: 'm.state', since: 'm.asked_at' })}
      FROM match_round.rounds m WHERE m.state IN ('planned', 'running') AND m.asked_at < now() - interval '2 hours'`,
  },
  {
    roles: ['operator'],
    sql: `${columnsOf({
      kind: `'weights'`,
      id: 'w.id',
      title: 'w.name',
      state: 'w.state',
      since: 'w.proposed_at',
    })}
      FROM matching.weight_sets w WHERE w.state = 'proposed' AND w.proposed_by IS DISTINCT FROM ${asked.person}`,
  },
];

/** What waits for those who decide on others' cases and who keep the machine running. */
export const staffSources: readonly WaitingSource[] = [...deskSources, ...machineSources];

/** What waits for a person or for who administers an organisation. */
export const personSources: readonly WaitingSource[] = [
  {
    roles: 'anybody',
    sql: `${columnsOf({
      kind: `'mandate-offer'`,
      id: 'm.id',
      title: 'o.name',
      state: 'm.state',
      since: 'm.created_at',
      dueOn: 'm.ends_on',
    })}
      FROM identity.mandates m JOIN identity.organisations o ON o.id = m.principal_id
      WHERE m.agent_id = ${asked.person} AND m.state = 'offered'`,
  },
  {
    roles: 'anybody',
    sql: `${columnsOf({
      kind: `'application'`,
      id: 'a.id',
      title: 'a.name',
      state: 'a.state',
      since: 'a.decided_at',
      reasons: 'a.reason_codes',
    })}
      FROM enrolment.applications a WHERE a.applicant_id = ${asked.person} AND a.state = 'returned'`,
  },
  {
    roles: ['organisation_admin'],
    sql: `${columnsOf({
      kind: `'mandate-ending'`,
      id: 'm.id',
      title: 'p.name',
      state: 'm.state',
      since: 'm.updated_at',
      dueOn: 'm.ends_on',
    })}
      FROM identity.mandates m JOIN identity.people p ON p.id = m.agent_id
      WHERE m.principal_id = ${asked.organisation} AND m.state = 'active' AND m.ends_on <= ${asked.soon}`,
  },
];
