/** When and by whom a text was written last, and when it was last handed in. */
export interface LastWriting {
  readonly editedBy: string | null;
  readonly editedAt: Date | null;
  readonly submittedAt: Date | null;
}

/** A form saves itself every few seconds; what one person writes without leaving it for long is one act. */
export function isSameSitting(
  { editedBy, editedAt, submittedAt }: LastWriting,
  { personId, now, minutes }: { readonly personId: string | null; readonly now: Date; readonly minutes: number },
): boolean {
  if (editedAt === null || personId === null || editedBy !== personId) return false;
  // Between the two somebody may have read it and sent it back.
  if (submittedAt !== null && submittedAt >= editedAt) return false;
  return now.getTime() - editedAt.getTime() < minutes * 60_000;
}
