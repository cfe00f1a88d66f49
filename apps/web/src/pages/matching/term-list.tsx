import { useTranslation } from 'react-i18next';
import type { Criterion } from '../../api/shapes';
import { points, sharesOf } from './score-shares';
import { asWritten } from '../../parts/written';

type Term = Criterion['terms'][number];
type Counted = { term: Term; share: number };
type Props = {
  terms: readonly Term[];
  /** The part of the score that they made, as it is shown. */
  total: number;
};

/** Stands for the words that are not worth reading one by one (`otherWords` of the server). */
const otherWords = '…';

/** The words that made the text's part of the score, by where they come from; as shown they add up to it. */
export function TermList({ terms, total }: Props) {
  const { t } = useTranslation();
  const shares = sharesOf(
    total,
    terms.map(({ contribution }) => contribution),
  );
  const counted = terms.map((term, index): Counted => ({ term, share: shares[index] ?? 0 }));
  const of = (origin: Term['origin']) =>
    counted.filter(({ term }) => term.origin === origin && term.term !== otherWords);
  const others = counted.filter(({ term, share }) => term.term === otherWords && share > 0);
  const lines: [string, string][] = [
    [t('matching.terms'), listed(of(undefined), ({ term }) => term)],
    [t('matching.liked'), listed(of('liked'), ({ term }) => term)],
    [t('matching.translated'), listed(of('glossary'), ({ term, of: own }) => `${own ?? ''} ↔ ${term}`)],
    [t('matching.otherWords'), others.map(({ share }) => points(share)).join(' · ')],
  ];
  return lines
    .filter(([, words]) => words)
    .map(([name, words]) => (
      <span className="score-facts" key={name}>
        {name}
        {asWritten(words)}
      </span>
    ));
}

function listed(words: readonly Counted[], name: (term: Term) => string): string {
  return words.map(({ term, share }) => `${name(term)} ${points(share)}`).join(' · ');
}
