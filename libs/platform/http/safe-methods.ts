/** What only reads (RFC 9110, 9.2.1): HEAD is answered by the handler of GET, so whatever is asked of one is asked of the other. */
const safeMethods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

export function isSafe({ method }: { readonly method: string }): boolean {
  return safeMethods.has(method);
}
