/** One list by one filter and sort: what the api is asked, and the same said to PostgreSQL by hand. */
export interface Case {
  readonly name: string;
  readonly as?: 'enterprise' | 'institute' | 'expert' | 'platform_reviewer';
  readonly path: string;
  readonly peer: Peer;
}

/** The statement that somebody would write who has this one list only. `$1` is the own organisation where `own`. */
export interface Peer {
  readonly from: string;
  readonly where: string;
  readonly key: string;
  readonly type: string;
  readonly isDescending?: boolean;
  readonly columns: string;
  readonly joins: string;
}

const open = `(l.valid_until IS NULL OR l.valid_until >= current_date)`;
const text = `r.language, r.title, r.translations -> 'title' ->> 'text' AS tt, r.high_tech_field`;

const ownDemands = {
  from: 'demand.demand_lines l',
  where: `l.organisation_id = $1`,
  columns: `d.id, d.state, d.version, d.valid_until, d.updated_at, r.state AS text_state, ${text}, r.budget, r.deadline, r.anonymous, r.missing`,
  joins: `JOIN demand.demands d ON d.id = page.id JOIN demand.demand_revisions r ON r.id = d.current_revision_id`,
};
const ownAchievements = {
  from: 'achievement.achievement_lines l',
  where: `l.organisation_id = $1`,
  columns: `d.id, d.state, d.version, d.valid_until, d.updated_at, r.state AS text_state, ${text}, r.trl, r.price, r.price_negotiable, r.missing`,
  joins: `JOIN achievement.achievements d ON d.id = page.id JOIN achievement.achievement_revisions r ON r.id = d.current_revision_id`,
};
const screening = {
  from: 'demand.demand_lines l',
  where: `l.revision_state IN ('submitted', 'screening', 'validated') AND l.state NOT IN ('solved', 'contracted', 'closed', 'withdrawn')`,
  columns: `d.id, r.number, ${text}, o.name, r.state, r.submitted_at, p.name AS taken, d.version`,
  joins: `${ownDemands.joins} JOIN identity.organisations o ON o.id = d.organisation_id LEFT JOIN identity.people p ON p.id = r.taken_by`,
};
const review = {
  from: 'achievement.achievement_lines l',
  where: `l.revision_state = 'platform_review' AND l.state NOT IN ('transferred', 'withdrawn')`,
  columns: `d.id, r.number, ${text}, o.name, r.state, r.submitted_at, d.version`,
  joins: `${ownAchievements.joins} JOIN identity.organisations o ON o.id = d.organisation_id`,
};
const publicDemands = {
  from: 'demand.open_demands l',
  where: open,
  columns: `l.*, ${text}, r.keywords, left(r.background, 160) AS snippet, o.name, o.name_en, r.missing, d.state`,
  joins: `JOIN demand.open_demands l ON l.id = page.id JOIN demand.demands d ON d.id = l.id
          JOIN demand.demand_revisions r ON r.id = l.revision_id LEFT JOIN identity.organisations o ON o.id = l.organisation_id`,
};
const publicAchievements = {
  from: 'achievement.open_achievements l',
  where: open,
  columns: `l.*, ${text}, r.keywords, left(r.summary, 160) AS snippet, o.name, o.name_en, r.missing, d.state`,
  joins: `JOIN achievement.open_achievements l ON l.id = page.id JOIN achievement.achievements d ON d.id = l.id
          JOIN achievement.achievement_revisions r ON r.id = l.revision_id JOIN identity.organisations o ON o.id = l.organisation_id`,
};
const decided = {
  from: `platform.audit_events l JOIN demand.demand_revisions r ON r.demand_id = l.entity_id AND r.number = (l.facts ->> 'revision')::int`,
  where: `l.entity = 'demand' AND l.from_state = 'screening' AND l.at > now() - interval '30 days'`,
  columns: `l.id, l.at, l.action, l.reason_codes, p.name, r.number, ${text}, o.name AS organisation`,
  joins: `JOIN platform.audit_events l ON l.id = page.id JOIN demand.demand_revisions r ON r.demand_id = l.entity_id
          AND r.number = (l.facts ->> 'revision')::int JOIN demand.demands d ON d.id = l.entity_id
          JOIN identity.organisations o ON o.id = d.organisation_id LEFT JOIN identity.people p ON p.id = l.person_id`,
};

type Sorted = Pick<Peer, 'key' | 'type' | 'isDescending'>;
const newestFirst = (column: string): Sorted => ({ key: column, type: 'timestamptz', isDescending: true });
const oldestFirst: Sorted = { key: 'l.submitted_at', type: 'timestamptz' };
const soonest = (column: string): Sorted => ({ key: `coalesce(${column}, 'infinity'::date)`, type: 'date' });
const highest = (column: string, type = 'bigint'): Sorted => ({
  key: `coalesce(${column}, -1)`,
  type,
  isDescending: true,
});
const lowest = (column: string): Sorted => ({ key: `coalesce(${column}, 9223372036854775807)`, type: 'bigint' });
const byTitle: Sorted = { key: 'l.title_key', type: 'text' };

type Line = readonly [search: string, sorted: Sorted, and?: string];

interface List {
  readonly list: string;
  readonly path: string;
  readonly base: Omit<Peer, keyof Sorted>;
  readonly as?: Case['as'];
}

function casesOf({ list, path, base, as }: List, lines: readonly Line[]): Case[] {
  return lines.map(([search, sorted, and]) => ({
    name: `${list} ${search || '(usual)'}`,
    as,
    path: `${path}?${search}`,
    peer: { ...base, ...sorted, where: and ? `${base.where} AND ${and}` : base.where },
  }));
}

export const cases: readonly Case[] = [
  ...casesOf({ list: 'own demands', path: '/demands', base: ownDemands, as: 'enterprise' }, [
    ['', newestFirst('l.updated_at')],
    ['sort=title', byTitle],
    ['sort=deadline&state=published', soonest('l.deadline'), `l.state = 'published'`],
    ['sort=budget&highTechField=1', highest('l.budget'), `l.high_tech_field = '1'`],
    ['incomplete=true', newestFirst('l.updated_at'), 'l.is_incomplete'],
    ['q=膜材料', newestFirst('l.updated_at'), `strpos(l.title_folded, '膜材料') > 0`],
    ['q=极稀有', newestFirst('l.updated_at'), `strpos(l.title_folded, '极稀有') > 0`],
  ]),
  ...casesOf({ list: 'own achievements', path: '/achievements', base: ownAchievements, as: 'institute' }, [
    ['', newestFirst('l.updated_at')],
    ['sort=trl', highest('l.trl', 'int')],
    ['sort=price', highest('l.price')],
    ['sort=validUntil&trlFrom=6&stage=mature', soonest('l.valid_until'), `l.trl >= 6 AND l.maturity_stage = 'mature'`],
  ]),
  ...casesOf({ list: 'screening queue', path: '/screening-queue', base: screening, as: 'expert' }, [
    ['', oldestFirst],
    ['sort=title', byTitle],
    [
      'highTechField=3&waitingOver=48',
      oldestFirst,
      `l.high_tech_field = '3' AND l.submitted_at < now() - interval '48 hours'`,
    ],
  ]),
  ...casesOf({ list: 'decided', path: '/screening-decisions', base: decided, as: 'expert' }, [
    ['', newestFirst('l.at')],
  ]),
  ...casesOf({ list: 'review queue', path: '/achievement-review-queue', base: review, as: 'platform_reviewer' }, [
    ['', oldestFirst],
  ]),
  ...casesOf({ list: 'public demands', path: '/public/demands', base: publicDemands }, [
    ['', newestFirst('l.published_at')],
    ['sort=deadline', soonest('l.deadline')],
    ['sort=budget', highest('l.budget')],
    ['sort=lowestBudget', lowest('l.budget')],
    ['highTechField=3', newestFirst('l.published_at'), `l.high_tech_field = '3'`],
    [
      'highTechField=1&highTechField=2&district=310105',
      newestFirst('l.published_at'),
      `l.high_tech_field IN ('1', '2') AND l.district_code = '310105'`,
    ],
    [
      'budgetFrom=100000000&budgetTo=200000000',
      newestFirst('l.published_at'),
      'l.budget BETWEEN 100000000 AND 200000000',
    ],
    [
      'demandType=equipment&cooperationMode=equity&district=310110&sort=budget',
      highest('l.budget'),
      `l.demand_type = 'equipment' AND l.cooperation_modes && '{equity}' AND l.district_code = '310110'`,
    ],
  ]),
  ...casesOf({ list: 'public achievements', path: '/public/achievements', base: publicAchievements }, [
    ['', newestFirst('l.published_at')],
    ['sort=trl', highest('l.trl', 'int')],
    ['sort=price', highest('l.price')],
    ['sort=lowestPrice', lowest('l.price')],
    ['highTechField=3&trlFrom=7', newestFirst('l.published_at'), `l.high_tech_field = '3' AND l.trl >= 7`],
    [
      'form=software&stage=mature&district=310110',
      newestFirst('l.published_at'),
      `l.form = 'software' AND l.maturity_stage = 'mature' AND l.district_code = '310110'`,
    ],
    [
      'priceFrom=100000000&priceTo=110000000&sort=lowestPrice',
      lowest('l.price'),
      'l.price BETWEEN 100000000 AND 110000000',
    ],
  ]),
];
