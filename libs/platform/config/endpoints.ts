const ownMachine = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** What is wrong with the address of a service outside; empty means that there is none. */
export function faultOfEndpoint(text: string): string | undefined {
  if (text === '') return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !['https:', 'http:'].includes(url.protocol)) return 'must be an address that begins with https:';
  // Texts and a key go there: only to where nobody can listen.
  if (url.protocol === 'http:' && !ownMachine.has(url.hostname))
    return 'must begin with https: unless it is this machine';
  if (url.username || url.password || url.search || url.hash) return 'takes no name, password, ? or #';
  return undefined;
}
