const longest = 300;

/** What an operator reads beside a message: the code where the error has one. Others' words may name a person, so addresses go. */
export function deliveryError(error: unknown): string {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  const words = typeof code === 'string' && code !== '' ? code : String(message ?? error);
  return words.replace(/\S+@\S+/g, '…').slice(0, longest);
}
