import type { Sentence } from '../../api/why-queries';
import { useLanguage } from '../../parts/terms';

/** Sentences that the server made from the parts, in the reader's language. */
export function SentenceList({ sentences }: { sentences: readonly Sentence[] }) {
  const language = useLanguage();
  if (sentences.length === 0) return null;
  return (
    <ul className="says">
      {sentences.map((sentence) => (
        <li key={sentence.zh}>{sentence[language]}</li>
      ))}
    </ul>
  );
}
