import { request } from 'node:http';

export interface RawAnswer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly text: string;
}

interface Raw {
  readonly method?: string;
  /** As pairs, so that a name can come twice. */
  readonly headers?: readonly (readonly [name: string, value: string])[];
  readonly body?: string;
}

/** What `fetch` would tidy up first: an address as it is written, headers as often as they are given. */
export function rawRequest(url: string, path: string, given: Raw = {}): Promise<RawAnswer> {
  const { method = 'GET', headers = [], body } = given;
  const { hostname, port, host } = new URL(url);
  const named = new Set(headers.map(([name]) => name.toLowerCase()));
  const all = [...headers, ...(named.has('host') ? [] : [['host', host] as const])];
  const length = body === undefined ? [] : [['content-length', String(Buffer.byteLength(body))] as const];
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers: [...all, ...length].flat(), setHost: false });
    sent.on('error', reject);
    sent.on('response', (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => (text += part));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
    });
    sent.end(body);
  });
}
