import { EndpointFailed } from './endpoint-failed';

export interface Post {
  readonly url: string;
  readonly key: string;
  readonly body: object;
  readonly patienceMs: number;
  readonly mostBytes: number;
  readonly signal?: AbortSignal;
}

const passing = new Set([408, 425, 429]);

/** One call. No redirect is followed: texts and key go to the address that somebody has set, and nowhere else. */
export async function postJson({ url, key, body, patienceMs, mostBytes, signal }: Post): Promise<unknown> {
  const ends = AbortSignal.timeout(patienceMs);
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(key ? { authorization: `Bearer ${key}` } : {}) },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: signal ? AbortSignal.any([ends, signal]) : ends,
    });
    if (!response.ok) throw await refused(response);
    return parsed(await boundedText(response, mostBytes));
  } catch (error) {
    if (error instanceof EndpointFailed) throw error;
    if (signal?.aborted) throw new EndpointFailed('cancelled', false);
    throw new EndpointFailed(ends.aborted ? 'timeout' : 'unreachable', true);
  }
}

async function refused(response: Response): Promise<EndpointFailed> {
  await response.body?.cancel().catch(() => undefined);
  const { status } = response;
  return new EndpointFailed(
    `http-${status}`,
    status >= 500 || passing.has(status),
    waitOf(response.headers.get('retry-after')),
  );
}

/** Seconds or a date, as HTTP has it. */
function waitOf(retryAfter: string | null): number | undefined {
  if (retryAfter === null) return undefined;
  const ms = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
}

/** An answer without end must not fill the memory: it is cut off as soon as it is longer than any right one. */
async function boundedText(response: Response, mostBytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > mostBytes) throw new EndpointFailed('too-large', false);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new EndpointFailed('not-json', false);
  }
}
