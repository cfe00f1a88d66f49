import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const routesFolder = 'apps/web/src/pages';
const publicSource = 'apps/web/src/public/page-for.tsx';

/** Every path that the console's router knows, as its sources write them. */
export function consolePaths(root) {
  const files = readdirSync(path.join(root, routesFolder)).filter((name) => /routes\.ts$/.test(name));
  const sources = files.map((name) => readFileSync(path.join(root, routesFolder, name), 'utf8'));
  return sources.flatMap((source) => [...source.matchAll(/\bpath: '([^']+)',/g)].map(([, found]) => found));
}

/** Every address that the public face answers: the table of its pages, and the two kinds of details. */
export function publicPaths(root) {
  const source = readFileSync(path.join(root, publicSource), 'utf8');
  const [, table = ''] = /const pages[^=]*= \{([\s\S]*?)\n\};/.exec(source) ?? [];
  return [...table.matchAll(/^ {2}'([^']+)':/gm)].map(([, address]) => address);
}

const first = (list) => ({ first: list });
const inDemands = first(['/api/demands', '/api/screening-queue']);
const inAchievements = first(['/api/achievements', '/api/achievement-review-queue']);

/**
 * One entry for each path of the console: nothing for a page of its own, or the lists in which somebody of a role
 * finds an id. A path without an entry is refused, so that no new page goes unseen.
 */
export const consolePlaces = {
  '/': {},
  '/demands': {},
  '/demands/new': {},
  '/demands/$id/edit': first(['/api/demands?state=draft', '/api/demands']),
  '/demands/$id': inDemands,
  '/demands/$id/matches': first(['/api/demands?state=published', '/api/demands']),
  '/achievements': {},
  '/achievements/why-not-chosen': {},
  '/achievements/yearly': {},
  '/achievements/new': {},
  '/achievements/$id/edit': first(['/api/achievements?state=draft', '/api/achievements']),
  '/achievements/$id': inAchievements,
  '/questions': {},
  '/questions/$id': first(['/api/questions', '/api/questions?side=received', '/api/questions?side=all']),
  '/searches': {},
  '/imports': {},
  '/imports/$id': first(['/api/imports']),
  '/screening': {},
  '/screening/$id': first(['/api/screening-queue', '/api/screening-decisions']),
  '/office-queue': {},
  '/office-queue/$id': first(['/api/office-review-queue']),
  '/reviews': {},
  '/reviews/$id': first(['/api/achievement-review-queue', '/api/achievement-review-decisions']),
  '/verification': {},
  '/verification/$id': first(['/api/verification-queue', '/api/decided-applications']),
  '/erasures': {},
  '/erasures/$id': first(['/api/erasures?which=open', '/api/erasures?which=ended']),
  '/joining': {},
  '/joining/new': {},
  '/joining/$id': first(['/api/applications']),
  '/account': {},
  '/notifications': {},
  '/members': {},
  '/mandates': {},
  '/people': {},
  '/people/$id': first(['/api/people']),
  '/organisations': {},
  '/credit-codes': {},
  '/operations': {},
  '/operations/queues': {},
  '/operations/outbox': {},
  '/operations/dead-letters': {},
  '/operations/heartbeats': {},
  '/operations/mails': {},
  '/operations/weights': {},
  '/audit': {},
  '/rounds': {},
  '/rounds/$id': first(['/api/match-rounds']),
  '/exposure': {},
};

/** The same for the public face; the two kinds of details and the texts have no line in its table. */
export const publicPlaces = {
  '/': {},
  '/search': {},
  '/demands': {},
  '/achievements': {},
  '/open-data': {},
  '/feeds': {},
  '/sign-in': {},
  '/register': {},
  '/confirm': {},
  '/forgot': {},
  '/reset': {},
  '/invitation': {},
  '/alerts/off': {},
  '/privacy': {},
  '/terms': {},
  '/accessibility': {},
  '/demands/$id': first(['/api/public/demands']),
  '/achievements/$id': first(['/api/public/achievements']),
  '/not-there': { status: 404 },
};

/** Where a stale link leads: to no page at all, and to a case that is nobody's. */
export const lostPlaces = {
  '/not-there': {},
  '/questions/00000000-0000-4000-8000-000000000000': { status: 404 },
};

/** What has a page and no entry, and what has an entry and no page. */
export function gaps(root) {
  const known = { console: consolePaths(root), public: publicPaths(root) };
  const withoutEntry = [
    ...known.console.filter((one) => !Object.hasOwn(consolePlaces, one)).map((one) => `/console${one}`),
    ...known.public.filter((one) => !Object.hasOwn(publicPlaces, one)),
  ];
  const withoutPage = Object.keys(consolePlaces).filter((one) => !known.console.includes(one));
  return { withoutEntry, withoutPage: withoutPage.map((one) => `/console${one}`) };
}

/**
 * The address of a place for somebody, or null where their lists hold nothing that it could show.
 * @param {import('playwright-core').APIRequestContext} request
 */
export async function addressOf(request, site, [place, { first: lists }]) {
  if (!lists) return place;
  for (const list of lists) {
    const answer = await request.get(site + list);
    const id = answer.ok() ? firstId(await answer.json()) : undefined;
    if (id) return place.replace('$id', id);
  }
  return null;
}

function firstId(answer) {
  const rows = Array.isArray(answer) ? answer : Object.values(answer).find(Array.isArray);
  const row = rows?.[0];
  return row?.id ?? row?.demandId ?? row?.achievementId;
}
