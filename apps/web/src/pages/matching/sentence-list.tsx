import type { Sentence } from '../../api/why-queries';
import { useLanguage } from '../../parts/terms';
import { asWritten } from '../../parts/written';

/** Sentences that the server made from the parts, in the reader's language. */
export function SentenceList({ sentences }: { sentences: readonly Sentence[] }) {
  const language = useLanguage();
  if (sentences.length === 0) return null;
  return (
    <ul className="says">
      {sentences.map((sentence) => (
        <li key={sentence.zh}>{asWritten(sentence[language])}</li>
      ))}
    </ul>
  );
}
