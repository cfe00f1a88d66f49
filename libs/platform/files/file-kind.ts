/** What we take, and nothing else: the type that is served is the one found in the content, never the one claimed. */
export const fileKinds = {
  pdf: { mediaType: 'application/pdf', extensions: ['pdf'] },
  png: { mediaType: 'image/png', extensions: ['png'] },
  jpeg: { mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg'] },
  webp: { mediaType: 'image/webp', extensions: ['webp'] },
  docx: { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', extensions: ['docx'] },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', extensions: ['xlsx'] },
  pptx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    extensions: ['pptx'],
  },
  ofd: { mediaType: 'application/ofd', extensions: ['ofd'] },
  txt: { mediaType: 'text/plain', extensions: ['txt'] },
  csv: { mediaType: 'text/csv', extensions: ['csv'] },
  jsonl: { mediaType: 'application/x-ndjson', extensions: ['jsonl', 'ndjson'] },
} as const satisfies Readonly<Record<string, { mediaType: string; extensions: readonly string[] }>>;

export type FileKind = keyof typeof fileKinds;

export function fits(kind: FileKind, extension: string): boolean {
  return (fileKinds[kind].extensions as readonly string[]).includes(extension);
}
