import { useTranslation } from 'react-i18next';
import type { Sentence } from '../../api/why-queries';
import { useLanguage } from '../../parts/terms';
import { asWritten } from '../../parts/written';

/** So many are read at a glance; the rest is a click away where a card would grow too long. */
const atAGlance = 3;

type Props = { sentences: readonly Sentence[]; isFolded?: boolean };

/** Sentences that the server made from the parts, in the reader's language. */
export function SentenceList({ sentences, isFolded = false }: Props) {
  const { t } = useTranslation();
  if (sentences.length === 0) return null;
  // One more would take no more room than the line that hides it.
  const shown = isFolded && sentences.length > atAGlance + 1 ? atAGlance : sentences.length;
  const rest = sentences.slice(shown);
  return (
    <>
      <Sentences of={sentences.slice(0, shown)} />
      {rest.length > 0 && (
        <details className="says-more">
          <summary>{t('matching.moreReasons', { total: rest.length })}</summary>
          <Sentences of={rest} />
        </details>
      )}
    </>
  );
}

function Sentences({ of }: { of: readonly Sentence[] }) {
  const language = useLanguage();
  return (
    <ul className="says">
      {of.map((sentence) => (
        <li key={sentence.zh}>{asWritten(sentence[language])}</li>
      ))}
    </ul>
  );
}
