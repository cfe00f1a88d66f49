/** The columns of a demand's or an achievement's current text, as `caseTextOf` brings them. */
export const caseText = {
  id: 'l.id',
  title: 'r.title',
  language: 'r.language',
  translation: `r.translations -> 'title' ->> 'text'`,
  stands: 'd.state',
  publishedAt: 'd.published_at',
} as const;

/** `l` is its line in the lists, `d` itself, `r` its current text. */
export function caseTextOf(of: 'demand' | 'achievement'): string {
  return `
  FROM ${of}.${of}_lines l JOIN ${of}.${of}s d ON d.id = l.id JOIN ${of}.${of}_revisions r ON r.id = d.current_revision_id`;
}
