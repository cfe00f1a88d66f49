import type { MatchDocument } from '../match-document';
import type { Evidence, WeighedCriterion } from './criterion';

/** What explanations quote. */
export type Texts = Pick<MatchDocument, 'title' | 'text' | 'keywords'>;
/** A place whose words stand in the document: field, start, end, and which keyword. */
type Place = readonly [field: string, start: number, end: number, item?: number];
type StoredEvidence = Place | Evidence;

/** A criterion as it is stored: words that the document of the run says itself are left out. */
export interface StoredCriterion extends Omit<WeighedCriterion, 'need' | 'achievement' | 'terms'> {
  readonly need?: readonly StoredEvidence[];
  readonly achievement?: readonly StoredEvidence[];
  readonly terms?: readonly (WeighedCriterion['terms'][number] | readonly [term: string, contribution: number])[];
}

const places = ['title', 'text', 'keywords'];

/** The explanation without what can be read again: rows of a whole market would be mostly copies of its texts. */
export function packCriteria(
  criteria: readonly WeighedCriterion[],
  need: Texts,
  achievement: Texts,
): readonly StoredCriterion[] {
  return criteria.map((criterion) => ({
    ...criterion,
    need: filled(criterion.need.map((evidence) => packed(evidence, need))),
    achievement: filled(criterion.achievement.map((evidence) => packed(evidence, achievement))),
    terms: filled(
      criterion.terms.map((part) =>
        Object.keys(part).length === 2 ? ([part.term, part.contribution] as const) : part,
      ),
    ),
  }));
}

/** The explanation as it was computed; what was stored in full, as it was before, stays as it is. */
export function readCriteria(
  stored: readonly StoredCriterion[],
  need: Texts | undefined,
  achievement: Texts | undefined,
): WeighedCriterion[] {
  return stored.map((criterion) => ({
    ...criterion,
    need: (criterion.need ?? []).map((evidence) => unpacked(evidence, need)),
    achievement: (criterion.achievement ?? []).map((evidence) => unpacked(evidence, achievement)),
    terms: (criterion.terms ?? []).map((part) => (isPair(part) ? { term: part[0], contribution: part[1] } : part)),
  }));
}

function packed(evidence: Evidence, document: Texts): StoredEvidence {
  const { field, start, end, item, text, ...more } = evidence;
  const isPlace = places.includes(field) && Object.keys(more).length === 0 && wordsAt(document, evidence) === text;
  if (!isPlace) return evidence;
  return item === undefined ? [field, start, end] : [field, start, end, item];
}

function unpacked(stored: StoredEvidence, document: Texts | undefined): Evidence {
  if (!isPlaceStored(stored)) return stored;
  const [field, start, end, item] = stored;
  const at = { field: field as Evidence['field'], start, end, ...(item === undefined ? {} : { item }) };
  return { ...at, text: document ? wordsAt(document, at) : '' };
}

function wordsAt(document: Texts, { field, start, end, item }: Omit<Evidence, 'text'>): string {
  const whole =
    field === 'keywords' ? (document.keywords[item ?? 0] ?? '') : field === 'title' ? document.title : document.text;
  return whole.slice(start, end);
}

function isPlaceStored(stored: StoredEvidence): stored is Place {
  return Array.isArray(stored);
}

function isPair(part: object): part is readonly [term: string, contribution: number] {
  return Array.isArray(part);
}

/** Nothing instead of an empty list: most criteria have no words. */
function filled<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length > 0 ? items : undefined;
}
