/** A thing of the machinery in words; the code that the log and the source use stays beside it. */
export function Named({ code, words }: { code: string; words: Readonly<Record<string, string>> }) {
  return (
    <>
      {words[code] && <span className="topic-words">{words[code]}</span>}
      <code className="fine">{code}</code>
    </>
  );
}
