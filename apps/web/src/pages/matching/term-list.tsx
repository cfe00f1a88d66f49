import { useTranslation } from 'react-i18next';
import type { Criterion } from '../../api/shapes';
import { asWritten } from '../../parts/written';
import { type Counted, sumOf, termGroups } from './term-groups';
import { points } from './score-shares';

type Props = {
  terms: readonly Criterion['terms'][number][];
  /** The part of the score that they made, as it is shown. */
  total: number;
  /** Whoever has the achievement is not told which words others brought that the owner of the need marked as right. */
  isOwners?: boolean;
};

/** The words that made the text's part of the score, by where they come from; as shown they add up to it. */
export function TermList({ terms, total, isOwners = false }: Props) {
  const { t } = useTranslation();
  return termGroups(terms, total).map(({ kind, sum, first, more, unnamed }) => {
    const others = kind === 'own' && isOwners ? 'matching.unnamedOfOwner' : 'matching.unnamed';
    return (
      <div className="score-facts" key={kind}>
        {t(`matching.words.${kind}`)} {t('matching.wordsSum', { points: points(sum) })}
        {asWritten(listed(first))}
        {more.length > 0 && (
          <details>
            <summary>{t('matching.moreWords', { count: more.length, points: points(sumOf(more)) })}</summary>
            {asWritten(listed(more))}
          </details>
        )}
        {unnamed > 0 && <p>{t(others, { points: points(unnamed) })}</p>}
      </div>
    );
  });
}

function listed(words: readonly Counted[]): string {
  return words.map(({ name, share }) => `${name} ${points(share)}`).join(' · ');
}
