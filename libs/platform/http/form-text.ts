/** What a form field says: trimmed, and null where it says nothing. */
export function formText(value: string | null | undefined): string | null {
  return value?.trim() || null;
}
