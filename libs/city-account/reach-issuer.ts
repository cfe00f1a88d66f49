import type { CustomFetch } from 'openid-client';

const mostBytes = 1024 * 1024;

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
    const body = await boundedBody(answer);
    const { status, headers } = answer;
    return new Response(body.byteLength > 0 ? body : null, { status, headers });
  } catch (error) {
    throw new IssuerAway('no answer', { cause: error });
  }
}

/** An answer without end must not fill the memory: nothing that an issuer has to say is longer than this. */
async function boundedBody(answer: Response): Promise<Buffer<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of answer.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > mostBytes) throw new IssuerAway('too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The library wraps what it does not know. */
export function isAway(error: unknown): boolean {
  return error instanceof IssuerAway || (error instanceof Error && isAway(error.cause));
}
