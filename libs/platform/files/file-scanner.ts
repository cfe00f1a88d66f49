export type ScanVerdict =
  | { readonly verdict: 'clean' }
  | { readonly verdict: 'infected'; readonly signature: string }
  /** Nobody could look: the file stays in quarantine and is looked at again. */
  | { readonly verdict: 'unknown'; readonly why: string };

/** Looks for malicious code in a file on this machine. */
export abstract class FileScanner {
  abstract scan(file: string): Promise<ScanVerdict>;
}
