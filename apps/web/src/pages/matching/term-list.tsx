import { useTranslation } from 'react-i18next';
import type { Criterion } from '../../api/shapes';
import { points } from './score-shares';

type Term = Criterion['terms'][number];

/** The words that made the text's part of the score, by where they come from: no word stands twice in a row. */
export function TermList({ terms }: { terms: readonly Term[] }) {
  const { t } = useTranslation();
  const translated = terms.filter(({ origin }) => origin === 'glossary');
  const liked = terms.filter(({ origin }) => origin === 'liked');
  const shared = terms.filter(({ origin }) => origin === undefined);
  return (
    <>
      {shared.length > 0 && (
        <p className="soft">
          {t('matching.terms')}
          {listed(shared.map((part) => [part.term, part]))}
        </p>
      )}
      {liked.length > 0 && (
        <p className="soft">
          {t('matching.liked')}
          {listed(liked.map((part) => [part.term, part]))}
        </p>
      )}
      {translated.length > 0 && (
        <p className="soft">
          {t('matching.translated')}
          {listed(translated.map((part) => [`${part.of ?? ''} ↔ ${part.term}`, part]))}
        </p>
      )}
    </>
  );
}

function listed(words: readonly (readonly [string, Term])[]): string {
  return words.map(([word, { contribution }]) => `${word} ${points(contribution * 1000)}`).join(' · ');
}
