type Edited = { editedBy?: { name: string } | null; editedAt?: string | null; updatedAt: string };

/** Who saved a text last and when; only its own people are told the name. */
export function editorOf({ editedBy, editedAt, updatedAt }: Edited) {
  return { editedBy: editedBy?.name ?? null, editedAt: editedAt ?? updatedAt };
}
