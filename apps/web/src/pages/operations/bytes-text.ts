const units = ['B', 'KB', 'MB', 'GB', 'TB'] as const;

/** 1536 → 1.5 KB; powers of 1024, as disks and databases count. */
export function bytesText(bytes: number): string {
  const step = Math.min(units.length - 1, bytes < 1 ? 0 : Math.floor(Math.log2(bytes) / 10));
  const value = bytes / 1024 ** step;
  return `${step === 0 || value >= 100 ? Math.round(value) : Math.round(value * 10) / 10} ${units[step]}`;
}
