import { useTerms } from '../../parts/terms';

/** What a message announces, in words; the code that the log and the source use stays beside it. */
export function TopicText({ topic }: { topic: string }) {
  const { term } = useTerms();
  const words = term('topics', topic);
  return (
    <>
      {words !== topic && <span className="topic-words">{words}</span>}
      <code className="fine">{topic}</code>
    </>
  );
}
