/** What a notification is about. */
export const notificationSubjects = [
  'demand',
  'achievement',
  'question',
  'application',
  'invitation',
  'mandate',
  'organisation',
  'account',
  'import',
  'export',
  'match-round',
  'weight-set',
  'saved-searches',
] as const;

export type NotificationSubject = (typeof notificationSubjects)[number];

/** What the SQL of a subject may name: the ids asked for, and who reads, for whom, in which roles. */
const asked = { ids: '$1::uuid[]', organisation: '$2::uuid', person: '$3::uuid', roles: '$4::text[]' } as const;

const holds = (role: string): string => `'${role}' = ANY(${asked.roles})`;

interface Shown {
  readonly from: string;
  /** Who may open it, as the route behind the link has it: nothing is named here that is refused there. */
  readonly to: string;
  readonly title?: string;
  readonly language?: string;
  readonly translation?: string;
}

const content = (of: 'demand' | 'achievement') => ({
  from: `${of}.${of}s x JOIN ${of}.${of}_revisions r ON r.id = x.current_revision_id`,
  title: 'r.title',
  language: 'r.language',
  translation: `r.translations -> 'title' ->> 'text'`,
});

const shown: Readonly<Partial<Record<NotificationSubject, Shown>>> = {
  demand: { ...content('demand'), to: `x.organisation_id = ${asked.organisation} AND ${holds('enterprise')}` },
  achievement: {
    ...content('achievement'),
    to: `x.organisation_id = ${asked.organisation} AND (${holds('institute')} OR ${holds('researcher')})`,
  },
  question: {
    from: 'question.questions x JOIN demand.demands d ON d.id = x.demand_id',
    to: `(x.organisation_id = ${asked.organisation} OR d.organisation_id = ${asked.organisation} AND ${holds('enterprise')})`,
    title: `CASE WHEN x.state NOT IN ('hidden', 'withdrawn') THEN left(x.text, 120) END`,
    language: 'x.language',
  },
  application: { from: 'enrolment.applications x', to: `x.applicant_id = ${asked.person}`, title: 'x.name' },
  invitation: {
    from: `enrolment.invitations x JOIN identity.organisations o ON o.id = x.organisation_id
           JOIN identity.people p ON p.id = ${asked.person}`,
    to: `(x.email = p.login OR x.organisation_id = ${asked.organisation} AND ${holds('organisation_admin')})`,
    title: 'o.name',
  },
  mandate: {
    from: `identity.mandates x JOIN identity.organisations o ON o.id = x.principal_id JOIN identity.people p ON p.id = x.agent_id`,
    to: `(x.agent_id = ${asked.person} OR x.principal_id = ${asked.organisation} AND ${holds('organisation_admin')})`,
    title: `CASE WHEN x.agent_id = ${asked.person} THEN o.name ELSE p.name END`,
  },
  // Its name is on every public page of it, and whoever is told belongs to it or did until just then.
  organisation: { from: 'identity.organisations x', to: 'true', title: 'x.name' },
  import: {
    from: 'exchange.imports x',
    to: `x.organisation_id = ${asked.organisation} AND x.person_id = ${asked.person}`,
    title: 'x.file_name',
  },
  export: { from: 'platform.exports x', to: `x.person_id = ${asked.person} AND x.state <> 'gone'` },
  'match-round': { from: 'match_round.rounds x', to: holds('operator') },
  'weight-set': { from: 'matching.weight_sets x', to: holds('operator'), title: 'x.name' },
};

/** Those of the subjects that the reader may open now, with their titles as they are now. `asked` names the types of what no source uses. */
export const subjectsNow = `
  WITH asked AS (SELECT ${Object.values(asked).join(', ')})
  ${Object.entries(shown)
    .map(
      ([subject, { from, to, title = 'NULL', language = `'zh'`, translation = 'NULL' }]) =>
        `SELECT '${subject}'::text AS subject, x.id, (${title})::text AS title, ${language}::text AS language, (${translation})::text AS translation
           FROM ${from} WHERE x.id = ANY(${asked.ids}) AND ${to}`,
    )
    .join('\n UNION ALL \n')}`;
