import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cosine, LatentSpace } from '../../libs/matching/engine/latent/latent-space';

export type Fault =
  | 'http-500'
  | 'http-401'
  | 'http-429'
  | 'silent'
  | 'wrong-dimension'
  | 'one-too-few'
  | 'same-index'
  | 'not-finite'
  | 'shuffled'
  | 'noughts'
  | 'cut'
  | 'huge'
  | 'not-json'
  | 'redirect';

interface Asked {
  readonly path: string;
  readonly key: string | undefined;
  readonly texts: readonly string[];
}

/** A model that places texts by the company of their words; one more number keeps unheard texts from having none. */
const spare = 0.05;

/** A service of vectors and judgements on this machine, with a small model made from texts of ours, that can go wrong at will. */
export class EmbeddingServer {
  readonly asked: Asked[] = [];
  /** What is wrong, and for how many calls yet. */
  private fault: { readonly kind: Fault; left: number } | undefined;
  /** A text with this in it is refused, and with it all that is sent beside it. */
  private disliked: string | undefined;
  private readonly server: Server;

  private constructor(private readonly space: LatentSpace) {
    this.server = createServer((request, response) => {
      this.answer(request, response).catch(() => response.destroy());
    });
  }

  static async start(texts: readonly string[], dimensions = 24): Promise<EmbeddingServer> {
    const documents = texts.map((text, at) => ({ id: String(at).padStart(6, '0'), title: '', text }));
    const space = LatentSpace.of(documents, { dimensions, seed: 1, mostDocuments: 2_000 });
    const started = new EmbeddingServer(space);
    await new Promise<void>((resolve) => started.server.listen(0, '127.0.0.1', resolve));
    return started;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/v1`;
  }

  get dimension(): number {
    return this.space.dimensions + 1;
  }

  get texts(): string[] {
    return this.asked.flatMap(({ texts }) => texts);
  }

  /** The next `times` calls go wrong; for good where nothing is said. */
  breakWith(kind: Fault, times = Infinity): void {
    this.fault = { kind, left: times };
  }

  refuse(part: string): void {
    this.disliked = part;
  }

  mend(): void {
    this.fault = undefined;
    this.disliked = undefined;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = (await read(request)) as { input?: string[]; query?: string; documents?: string[] };
    const path = request.url ?? '';
    const texts = body.input ?? [body.query ?? '', ...(body.documents ?? [])];
    this.asked.push({ path, key: request.headers.authorization, texts });
    const fault = this.nextFault();
    if (fault && failsAltogether(fault, response)) return;
    const { disliked } = this;
    if (disliked && texts.some((text) => text.includes(disliked))) return void response.writeHead(400).end();
    if (path === '/v1/embeddings') return send(response, this.embeddings(body.input ?? [], fault));
    if (path === '/v1/rerank') return send(response, this.judgements(body.query ?? '', body.documents ?? [], fault));
    response.writeHead(404).end();
  }

  private nextFault(): Fault | undefined {
    if (!this.fault || this.fault.left <= 0) return undefined;
    this.fault.left -= 1;
    return this.fault.kind;
  }

  private embeddings(texts: readonly string[], fault: Fault | undefined) {
    const data: { index: number; embedding: (number | null)[] }[] = texts.map((text, index) => ({
      index,
      embedding: this.vector(text),
    }));
    if (fault === 'wrong-dimension') data.forEach((item) => item.embedding.pop());
    if (fault === 'not-finite') data.forEach((item) => (item.embedding[0] = NaN));
    if (fault === 'noughts') data.forEach((item) => item.embedding.fill(0));
    if (fault === 'same-index') data.forEach((item) => (item.index = 0));
    return { object: 'list', data: disturbed(data, fault) };
  }

  private judgements(query: string, documents: readonly string[], fault: Fault | undefined) {
    const need = Float32Array.from(this.vector(query));
    const results = documents.map((document, index) => ({
      index,
      relevance_score: cosine(need, Float32Array.from(this.vector(document))) / 3,
    }));
    if (fault === 'not-finite') results.forEach((result) => (result.relevance_score = NaN));
    return { results: disturbed(results, fault) };
  }

  private vector(text: string): number[] {
    // Not of length one: making it so is the client's business.
    return [...this.space.placeOf({ title: '', text }), spare].map((value) => value * 3);
  }
}

function failsAltogether(fault: Fault, response: ServerResponse): boolean {
  if (fault === 'silent') return true;
  if (fault === 'cut')
    response.writeHead(200, { 'content-length': '1000' }).write('{"data":[', () => response.destroy());
  else if (fault === 'huge') sendWithoutEnd(response);
  else if (fault === 'not-json') response.end('<html>welcome</html>');
  else if (fault === 'redirect') response.writeHead(307, { location: 'http://127.0.0.1:9/elsewhere' }).end();
  else if (fault === 'http-429') response.writeHead(429, { 'retry-after': '0' }).end('slow down, secret-key');
  else if (fault.startsWith('http-')) response.writeHead(Number(fault.slice('http-'.length))).end('out of order');
  else return false;
  return true;
}

function sendWithoutEnd(response: ServerResponse): void {
  const more = (): void => {
    while (!response.destroyed && response.write('['.repeat(65_536)));
    if (!response.destroyed) response.once('drain', more);
  };
  response.on('error', () => undefined);
  more();
}

function disturbed<Item>(items: readonly Item[], fault: Fault | undefined): readonly Item[] {
  if (fault === 'shuffled') return items.toReversed();
  return fault === 'one-too-few' ? items.slice(1) : items;
}

function send(response: ServerResponse, body: object): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function read(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}
