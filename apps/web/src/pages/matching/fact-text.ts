import type { TextSpan } from '../../api/shapes';

const texts: readonly TextSpan['field'][] = ['title', 'text', 'keywords'];
type Words = {
  term: (table: string, code: string) => string;
  money: (fen: string) => string;
  date: (day: string) => string;
  confirmed: (day: string) => string;
  done: (total: string) => string;
  lapsed: (total: string) => string;
};

/** A fact that was compared (a level, a date, an amount), in words; passages of text are marked in place instead. */
export function factText(
  spans: readonly TextSpan[],
  { term, money, date, confirmed, done, lapsed }: Words,
): string | null {
  // The day of the run stands above the list; beside a count or a date it reads as if it were compared with it.
  const fact = spans.find((span) => !texts.includes(span.field) && span.field !== 'asOf');
  if (!fact) return null;
  if (fact.field === 'trl') return `TRL ${fact.text}`;
  if (fact.field === 'confirmedOn') return confirmed(date(fact.text));
  if (fact.field === 'deadline') return date(fact.text);
  if (fact.field === 'dealsDone') return done(fact.text);
  if (fact.field === 'listingsLapsed') return lapsed(fact.text);
  if (fact.field === 'amount') return money(fact.text);
  return term(fact.field === 'districtCode' ? 'districts' : 'highTechFields', fact.text);
}
