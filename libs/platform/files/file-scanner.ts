export type ScanVerdict =
  | { readonly verdict: 'clean' }
  | { readonly verdict: 'infected'; readonly signature: string }
  /** Nobody could look: the file stays in quarantine and is looked at again. */
  | { readonly verdict: 'unknown'; readonly why: string };

/** What stood behind a verdict: a scanner of malicious code, or the look at type and content alone. */
export type ScanDepth = 'scanner' | 'content-only';

/** Looks for malicious code in a file on this machine. */
export abstract class FileScanner {
  readonly depth: ScanDepth = 'scanner';

  abstract scan(file: string): Promise<ScanVerdict>;
}
