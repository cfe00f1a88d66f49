import type { CustomFetch } from 'openid-client';

/** No answer, a late one, or one that says that it is broken: nothing that the person could do better. */
export class IssuerAway extends Error {}

/** The library calls it for every request to the issuer; the whole answer is awaited, so that its time limit holds for all of it. */
export const reachIssuer: CustomFetch = async (url, options) => {
  const answer = await wholeAnswer(url, options);
  if (answer.status >= 500 || answer.status === 429) throw new IssuerAway(`status ${answer.status}`);
  return answer;
};

async function wholeAnswer(...[url, options]: Parameters<CustomFetch>): Promise<Response> {
  try {
    const answer = await fetch(url, options as RequestInit);
    const body = await answer.arrayBuffer();
    const { status, headers } = answer;
    return new Response(body.byteLength > 0 ? body : null, { status, headers });
  } catch (error) {
    throw new IssuerAway('no answer', { cause: error });
  }
}

/** The library wraps what it does not know. */
export function isAway(error: unknown): boolean {
  return error instanceof IssuerAway || (error instanceof Error && isAway(error.cause));
}
