type Given = { save?: string };

/** The address of a public search that its reader wants to keep. */
export function searchesSearch(given: Record<string, unknown>): Given {
  const { save } = given;
  // The router reads what looks like a number as one.
  return typeof save === 'string' || typeof save === 'number' ? { save: String(save) } : {};
}
