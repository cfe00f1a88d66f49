import type { Side, Statement } from '#feedback';

/** How much of a judgement counts, so that nobody's diligence outweighs everybody else's judgement. */
export interface VoteLimits {
  /** Demands of one organisation, in full votes. */
  readonly mostOfOrganisation: number;
  /** Demands that one account judged, in full votes. */
  readonly mostOfAccount: number;
  /** Statements of one account on one day; a day with more of them counts nothing. */
  readonly mostStatements: number;
}

/** One pair with the word that counts about it. */
export interface JudgedValues {
  readonly achievementId: string;
  readonly values: Readonly<Record<string, number | null>>;
  readonly isRelevant: boolean;
  /** 0 to 1: what of it is left after the limits of the account. */
  readonly vote: number;
}

/** A demand about which something can be learnt: at least one yes and one no. */
export interface JudgedDemand {
  readonly demandId: string;
  readonly organisationId: string;
  readonly pairs: readonly JudgedValues[];
  /** 0 to 1: what of the demand is left after all limits. */
  readonly vote: number;
}

export interface Votes {
  readonly demands: readonly JudgedDemand[];
  /** Statements of days on which an account said more than a person judges. */
  readonly flooded: number;
}

/** Whose need it is knows best; then the experts; the other side speaks of its own interest. */
const order: readonly Side[] = ['demand', 'expert', 'achievement'];

/** From the ledger to judged demands. The same statements in the same order give the same votes. */
export function countVotes(ledger: readonly Statement[], limits: VoteLimits): Votes {
  const calm = withoutFloods(ledger, limits.mostStatements);
  const deciding = withBothWords(lastWords(calm));
  const byAccount = limitedByAccount(deciding, limits.mostOfAccount);
  return { demands: limitedByOrganisation(byAccount, limits.mostOfOrganisation), flooded: ledger.length - calm.length };
}

function withoutFloods(ledger: readonly Statement[], most: number): Statement[] {
  const dayOf = ({ personId, voiceId, day }: Statement) => `${personId ?? voiceId} ${day}`;
  const said = countBy(ledger, dayOf);
  return ledger.filter((statement) => (said.get(dayOf(statement)) ?? 0) <= most);
}

interface Decided {
  readonly demandId: string;
  readonly organisationId: string;
  readonly achievementId: string;
  readonly account: string;
  readonly isRelevant: boolean;
  readonly values: Statement['criterionValues'];
}

/** One word for each pair: the last of each voice, of the side that knows best, by majority; a tie says nothing. */
function lastWords(ledger: readonly Statement[]): Decided[] {
  const voices = new Map<string, Statement>();
  for (const statement of ledger) {
    const { demandId, achievementId, voiceId } = statement;
    voices.set(`${demandId} ${achievementId} ${voiceId}`, statement);
  }
  const pairs = groupBy(
    [...voices.values()].filter(({ verdict }) => verdict !== 'withdrawn'),
    ({ demandId, achievementId }) => `${demandId} ${achievementId}`,
  );
  return [...pairs.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, words]) => wordOf(words));
}

function wordOf(words: readonly Statement[]): Decided[] {
  const side = order.find((one) => words.some((word) => word.side === one));
  const heard = words.filter((word) => word.side === side).toSorted((a, b) => a.number - b.number);
  const balance = heard.reduce((sum, { verdict }) => sum + (verdict === 'relevant' ? 1 : -1), 0);
  const last = heard.filter(({ verdict }) => (verdict === 'relevant') === balance > 0).at(-1);
  if (balance === 0 || !last) return [];
  const { demandId, achievementId, demandOrganisationId: organisationId, criterionValues: values } = last;
  const account = last.personId ?? last.voiceId;
  return [{ demandId, achievementId, organisationId, account, values, isRelevant: balance > 0 }];
}

/** Of a demand with only a yes, or only a no, no order can be learnt. */
function withBothWords(words: readonly Decided[]): Decided[] {
  const [yes, no] = [true, false].map(
    (wanted) => new Set(words.flatMap(({ demandId, isRelevant }) => (isRelevant === wanted ? [demandId] : []))),
  );
  return words.filter(({ demandId }) => yes?.has(demandId) && no?.has(demandId));
}

interface Shared extends Decided {
  readonly vote: number;
}

/** An account's part of a demand is its share of the words; all its parts together are at most so many demands. */
function limitedByAccount(words: readonly Decided[], most: number): Shared[] {
  const ofDemand = countBy(words, ({ demandId }) => demandId);
  const ofAccount = new Map<string, number>();
  for (const { account, demandId } of words)
    ofAccount.set(account, (ofAccount.get(account) ?? 0) + 1 / (ofDemand.get(demandId) ?? 1));
  return words.map((word) => ({ ...word, vote: Math.min(1, most / (ofAccount.get(word.account) ?? 1)) }));
}

function limitedByOrganisation(words: readonly Shared[], most: number): JudgedDemand[] {
  const demands = [...groupBy(words, ({ demandId }) => demandId).entries()].map(([demandId, said]) => ({
    demandId,
    organisationId: said[0]?.organisationId ?? '',
    vote: said.reduce((sum, { vote }) => sum + vote, 0) / said.length,
    pairs: said.map(({ achievementId, values, isRelevant, vote }) => ({ achievementId, values, isRelevant, vote })),
  }));
  const ofOrganisation = new Map<string, number>();
  for (const { organisationId, vote } of demands)
    ofOrganisation.set(organisationId, (ofOrganisation.get(organisationId) ?? 0) + vote);
  return demands.map((demand) => ({
    ...demand,
    vote: demand.vote * Math.min(1, most / (ofOrganisation.get(demand.organisationId) ?? 1)),
  }));
}

function countBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
