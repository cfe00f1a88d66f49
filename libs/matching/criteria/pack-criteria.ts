import type { MatchDocument } from '../corpus/match-document';
import type { Evidence, WeighedCriterion } from './criterion';
import { readableTerms } from './name-terms';

/** What explanations quote. */
export type Texts = Pick<MatchDocument, 'title' | 'text' | 'keywords'>;
/** A place whose words stand in the document, as it was stored before: field, start, end, and which keyword. */
type Place = readonly [field: string, start: number, end: number, item?: number];
/** Places of one field one after the other, `text 11-13 69-71` or `keywords.0 1-3`: a market has millions of them. */
type Places = string;
/** A fact, which stands nowhere in the text: its name and what it says. */
type Fact = readonly [field: string, text: string];
type StoredEvidence = Places | Place | Fact | Evidence;

/** A criterion as it is stored: words that the document of the run says itself are left out, and so is what is nothing. */
export interface StoredCriterion extends Omit<
  WeighedCriterion,
  'weight' | 'contribution' | 'need' | 'achievement' | 'terms'
> {
  readonly weight?: number;
  readonly contribution?: number;
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
    weight: criterion.weight || undefined,
    contribution: criterion.contribution || undefined,
    need: filled(packed(criterion.need, need)),
    achievement: filled(packed(criterion.achievement, achievement)),
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
    weight: criterion.weight ?? 0,
    contribution: criterion.contribution ?? 0,
    need: (criterion.need ?? []).flatMap((evidence) => unpacked(evidence, need)),
    achievement: (criterion.achievement ?? []).flatMap((evidence) => unpacked(evidence, achievement)),
    terms: readableTerms(
      (criterion.terms ?? []).map((part) => (isPair(part) ? { term: part[0], contribution: part[1] } : part)),
    ),
  }));
}

function packed(evidence: readonly Evidence[], document: Texts): StoredEvidence[] {
  const stored: StoredEvidence[] = [];
  let field = '';
  for (const one of evidence) {
    const where = isPlace(one, document) ? fieldOf(one) : '';
    if (where === '') stored.push(isFact(one) ? [one.field, one.text] : one);
    else if (where === field) stored[stored.length - 1] = `${stored.at(-1) as Places} ${one.start}-${one.end}`;
    else stored.push(`${where} ${one.start}-${one.end}`);
    field = where;
  }
  return stored;
}

/** Whether the document says it, and nothing else was said about it. */
function isPlace(evidence: Evidence, document: Texts): boolean {
  const known = evidence.item === undefined ? 4 : 5;
  return (
    places.includes(evidence.field) &&
    Object.keys(evidence).length === known &&
    wordsAt(document, evidence) === evidence.text
  );
}

function isFact(evidence: Evidence): boolean {
  const { field, start, end } = evidence;
  return start === 0 && end === 0 && !places.includes(field) && Object.keys(evidence).length === 4;
}

function fieldOf({ field, item }: Evidence): string {
  return item === undefined ? field : `${field}.${item}`;
}

function unpacked(stored: StoredEvidence, document: Texts | undefined): Evidence[] {
  if (typeof stored === 'string') return placesIn(stored).map((place) => quoted(place, document));
  if (!isList(stored)) return [stored];
  if (isPlaceStored(stored)) return [quoted(stored, document)];
  const [field, text] = stored;
  return [{ field: field as Evidence['field'], start: 0, end: 0, text }];
}

function placesIn(stored: Places): Place[] {
  const [where = '', ...ranges] = stored.split(' ');
  const [field = '', item] = where.split('.');
  return ranges.map((range) => {
    const [start = 0, end = 0] = range.split('-').map(Number);
    return item === undefined ? [field, start, end] : [field, start, end, Number(item)];
  });
}

function quoted([field, start, end, item]: Place, document: Texts | undefined): Evidence {
  const at = { field: field as Evidence['field'], start, end, ...(item === undefined ? {} : { item }) };
  return { ...at, text: document ? wordsAt(document, at) : '' };
}

function wordsAt(document: Texts, { field, start, end, item }: Omit<Evidence, 'text'>): string {
  const whole =
    field === 'keywords' ? (document.keywords[item ?? 0] ?? '') : field === 'title' ? document.title : document.text;
  return whole.slice(start, end);
}

function isList(stored: Place | Fact | Evidence): stored is Place | Fact {
  return Array.isArray(stored);
}

function isPlaceStored(stored: Place | Fact): stored is Place {
  return stored.length > 2;
}

function isPair(part: object): part is readonly [term: string, contribution: number] {
  return Array.isArray(part);
}

/** Nothing instead of an empty list: most criteria have no words. */
function filled<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length > 0 ? items : undefined;
}
