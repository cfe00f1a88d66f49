const units = ['B', 'KB', 'MB', 'GB'] as const;

/** Bytes as people read them; the wire carries them as a string of digits. */
export function sizeText(bytes: string | number): string {
  let size = Number(bytes);
  let unit = 0;
  while (size >= 1024 && unit < units.length - 1) {
    size /= 1024;
    unit += 1;
  }
  return `${unit === 0 ? size : size.toFixed(1)} ${units[unit]}`;
}
