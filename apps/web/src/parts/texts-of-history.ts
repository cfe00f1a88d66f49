type Submission = { readonly number: number; readonly submittedAt: string };
/** One revision as the history lists it. */
export type HistoryLine = {
  readonly number: number;
  readonly state: string;
  readonly editedAt: string | null;
  readonly submittedAt: string | null;
  readonly submissions: readonly Submission[];
};
export type HistoryText = {
  readonly revision: number;
  /** Null: as it stands now. */
  readonly submission: number | null;
  readonly at: string | null;
};

/** Every text that can be read again, newest first: a revision being worked on, and each one that was handed in. */
export function textsOf(lines: readonly HistoryLine[]): HistoryText[] {
  return lines.flatMap((line) => {
    const handedIn = [...line.submissions]
      .sort((one, other) => other.number - one.number)
      .map(({ number, submittedAt }) => ({ revision: line.number, submission: number, at: submittedAt }));
    const isOpen = line.state === 'draft' || line.state === 'returned' || handedIn.length === 0;
    const now = { revision: line.number, submission: null, at: line.editedAt ?? line.submittedAt };
    return isOpen ? [now, ...handedIn] : handedIn;
  });
}
