import { caseText, caseTextOf } from './case-text';
import { isSettledBy, matchesShown, mutualPairs } from '#matching';
import { asked, columnsOf, promised, remindedFor, type WaitingSource } from './waiting-source';

const text = {
  ...caseText,
  state: 'l.state',
  since: 'l.updated_at',
  reasons: `CASE WHEN r.state = 'returned' THEN r.reason_codes ELSE '{}' END`,
};

/** A newer text of an open case, or the only text of one that never was public. */
const unfinished = (of: 'demand' | 'achievement', open: string): string => `${columnsOf({
  ...text,
  kind: `'${of}-' || CASE WHEN l.revision_state = 'returned' THEN 'returned' WHEN l.state <> 'draft' THEN 'revision'
                          WHEN l.is_incomplete THEN 'draft' ELSE 'ready' END`,
})} ${caseTextOf(of)}
  WHERE l.organisation_id = ${asked.organisation} AND l.revision_state IN ('draft', 'returned')
    AND l.state IN ('draft', 'returned', ${open})`;

const openDemand = `'published', 'matching'`;
const openAchievement = `'published', 'under_negotiation', 'partly_licensed'`;
const lastDay = 'least(d.valid_until, d.rights_until)';

/**
 * The pairs of one's own demand or achievement that both sides said yes to and that wait to be gone on with: until one has
 * said that one has done with it, the owner of the achievement has asked in public, which is how they meet today, or no
 * list shows the pair any more.
 */
const mutual = (which: string, partner: 'owner' | 'need'): string => `
  SELECT nullif(count(*), 1) AS amount, count(*) AS pairs, min(pair.since) AS since, string_agg(${partner}_name, '、' ORDER BY pair.since, ${partner}_name) AS names,
         string_agg(coalesce(${partner}_name_en, ${partner}_name), ', ' ORDER BY pair.since, ${partner}_name) AS names_en
    FROM (${mutualPairs(which)}) pair
   WHERE NOT ${isSettledBy(asked.organisation)}
     AND EXISTS (SELECT FROM matching.current_matches m WHERE m.demand_id = pair.demand_id AND m.achievement_id = pair.achievement_id)
     AND NOT EXISTS (SELECT FROM question.questions q
                      WHERE q.demand_id = pair.demand_id AND q.organisation_id = pair.owner_id AND q.asked_at >= pair.since
                        AND q.state NOT IN ('withdrawn', 'hidden'))`;
const mutualText = {
  ...text,
  since: 'found.since',
  amount: 'found.amount',
  about: 'found.names',
  aboutEn: 'found.names_en',
};

const demandSources: readonly WaitingSource[] = [
  {
    roles: ['enterprise'],
    sql: `${columnsOf({ ...mutualText, kind: `'demand-mutual'` })} ${caseTextOf('demand')}
      CROSS JOIN LATERAL (${mutual('s.demand_id = l.id', 'owner')}) found
      WHERE l.organisation_id = ${asked.organisation} AND l.state IN (${openDemand}) AND found.pairs > 0`,
  },
  { roles: ['enterprise'], sql: unfinished('demand', openDemand) },
  {
    roles: ['enterprise'],
    sql: `${columnsOf({ ...text, kind: `'demand-ending'`, dueOn: 'd.valid_until' })} ${caseTextOf('demand')}
      WHERE l.organisation_id = ${asked.organisation} AND l.state IN (${openDemand}) AND d.valid_until <= ${asked.soon}`,
  },
  {
    roles: ['enterprise'],
    sql: `${columnsOf({ ...text, kind: `'demand-expired'` })} ${caseTextOf('demand')}
      WHERE l.organisation_id = ${asked.organisation} AND l.state = 'expired'
        AND l.updated_at > ${asked.today} - ${remindedFor}`,
  },
  {
    roles: ['enterprise'],
    sql: `${columnsOf({ ...text, kind: `'demand-matches'`, since: 'found.since', amount: 'found.amount' })} ${caseTextOf('demand')}
      CROSS JOIN LATERAL (
        SELECT count(*) AS amount, min(m.found_at) AS since FROM matching.current_matches m
         WHERE m.demand_id = l.id AND coalesce((
           SELECT s.verdict FROM feedback.statements s
            WHERE s.demand_id = m.demand_id AND s.achievement_id = m.achievement_id AND s.voice_id = ${asked.organisation}
            ORDER BY s.number DESC LIMIT 1), 'withdrawn') = 'withdrawn') found
      WHERE l.organisation_id = ${asked.organisation} AND l.state IN (${openDemand}) AND found.amount > 0`,
  },
  {
    roles: ['enterprise'],
    sql: `${columnsOf({
      kind: `'question'`,
      id: 'q.id',
      language: 'q.language',
      title: `left(q.text, 120)`,
      about: 'q.demand_title',
      state: 'q.state',
      since: 'q.asked_at',
      dueOn: promised('q.asked_at', asked.answer),
    })}
      FROM question.questions q JOIN demand.demands d ON d.id = q.demand_id
      WHERE d.organisation_id = ${asked.organisation} AND d.state IN (${openDemand}) AND q.state = 'asked'`,
  },
];

/** As `demandViewFor` has it: the text is read, the title alone, or nothing of it is there for this reader. */
const readsText = `(n.organisation_id = ${asked.organisation} OR w.visibility = 'public' OR own.uscc = ANY(w.invited_usccs))`;

/** What the row says of the demand that stands first among them. */
const ofFirst = (column: string): string =>
  `(array_agg(listed.${column} ORDER BY listed.place, listed.demand_id))[1] AS ${column}`;

/** The demands of an achievement's list as its page shows it, the best so many of those that may be read and of those that may not. */
const interest = `
  SELECT count(*) AS amount, min(listed.found_at) AS since, ${ofFirst('title')}, ${ofFirst('language')}, ${ofFirst('translation')}
    FROM (SELECT m.demand_id, m.found_at, w.title, w.language, w.translations -> 'title' ->> 'text' AS translation, row_number() OVER (
                   PARTITION BY ${readsText}, said.verdict IS NOT DISTINCT FROM 'not_relevant'
                   ORDER BY CASE WHEN ${readsText} THEN m.score END DESC, m.demand_id DESC) AS place, said.verdict
            FROM matching.current_matches m
            JOIN demand.demands n ON n.id = m.demand_id
            JOIN demand.demand_revisions w ON w.id = n.published_revision_id
            JOIN identity.organisations own ON own.id = ${asked.organisation}
            LEFT JOIN LATERAL (
                   SELECT s.verdict FROM feedback.statements s
                    WHERE s.demand_id = m.demand_id AND s.achievement_id = m.achievement_id AND s.voice_id = ${asked.organisation}
                    ORDER BY s.number DESC LIMIT 1) said ON true
           WHERE m.achievement_id = l.id AND n.state IN (${openDemand}) AND (${readsText} OR w.visibility = 'title_only')) listed
   WHERE listed.place <= ${matchesShown} AND coalesce(listed.verdict, 'withdrawn') = 'withdrawn'`;

const achievementSources: readonly WaitingSource[] = [
  {
    roles: ['institute', 'researcher'],
    sql: `${columnsOf({ ...mutualText, kind: `'achievement-mutual'` })} ${caseTextOf('achievement')}
      CROSS JOIN LATERAL (${mutual(`s.achievement_organisation_id = ${asked.organisation} AND s.achievement_id = l.id`, 'need')}) found
      WHERE l.organisation_id = ${asked.organisation} AND l.state IN (${openAchievement}) AND found.pairs > 0`,
  },
  {
    roles: ['institute', 'researcher'],
    sql: `${columnsOf({
      ...text,
      kind: `'achievement-interest'`,
      since: 'found.since',
      amount: 'found.amount',
      title: 'found.title',
      language: 'found.language',
      translation: 'found.translation',
      about: 'r.title',
      aboutEn: `CASE r.language WHEN 'en' THEN r.title ELSE r.translations -> 'title' ->> 'text' END`,
    })} ${caseTextOf('achievement')}
      CROSS JOIN LATERAL (${interest}) found
      WHERE l.organisation_id = ${asked.organisation} AND l.state IN (${openAchievement}) AND found.amount > 0`,
  },
  { roles: ['institute', 'researcher'], sql: unfinished('achievement', openAchievement) },
  {
    roles: ['institute'],
    sql: `${columnsOf({
      ...text,
      kind: `'achievement-office'`,
      since: 'l.submitted_at',
      dueOn: promised('l.submitted_at', asked.officeReview),
    })} ${caseTextOf('achievement')}
      WHERE l.organisation_id = ${asked.organisation} AND l.revision_state IN ('submitted', 'org_review')
        AND l.state NOT IN ('transferred', 'withdrawn')`,
  },
  {
    roles: ['institute'],
    sql: `${columnsOf({ ...text, kind: `'achievement-ending'`, dueOn: lastDay })} ${caseTextOf('achievement')}
      WHERE l.organisation_id = ${asked.organisation} AND l.state IN (${openAchievement}) AND ${lastDay} <= ${asked.soon}`,
  },
  {
    roles: ['institute'],
    sql: `${columnsOf({ ...text, kind: `'achievement-expired'` })} ${caseTextOf('achievement')}
      WHERE l.organisation_id = ${asked.organisation} AND l.state = 'expired'
        AND l.updated_at > ${asked.today} - ${remindedFor}`,
  },
];

/** What waits for those who write demands and achievements. */
export const ownerSources: readonly WaitingSource[] = [
  ...demandSources,
  ...achievementSources,
  {
    roles: ['enterprise', 'institute', 'researcher'],
    sql: `${columnsOf({
      kind: `'import'`,
      id: 'i.id',
      title: 'i.file_name',
      state: 'i.state',
      since: 'i.updated_at',
      amount: 'i.fresh',
    })}
      FROM exchange.imports i WHERE i.organisation_id = ${asked.organisation} AND i.person_id = ${asked.person} AND i.state = 'checked'`,
  },
];
