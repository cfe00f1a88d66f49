// The tests are TypeScript; this is all that they use of it.
export interface Weight {
  readonly script: number;
  readonly style: number;
}
export const bars: { readonly publicScript: number; readonly console: number };
export function weighBuild(webRoot: string): {
  readonly publicEntries: readonly (Weight & { readonly name: string })[];
  readonly consoleFirst: Weight;
  readonly routes: readonly (Weight & { readonly name: string })[];
};
