/** 0.1234 → 12.3 % */
export function percentText(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

/** 1.234 → 1.23; null where there is nothing to compare. */
export function ratioText(ratio: number | null): string | null {
  return ratio === null ? null : ratio.toFixed(2);
}
