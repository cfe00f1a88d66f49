// The tests are TypeScript; this is all that they use of it.
export function consolePaths(root: string): string[];
export function publicPaths(root: string): string[];
export function gaps(root: string): {
  readonly withoutEntry: readonly string[];
  readonly withoutPage: readonly string[];
};
