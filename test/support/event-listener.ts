import { get, type IncomingMessage } from 'node:http';
import { eventually } from './eventually';

export interface HeardEvent {
  readonly id: string;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Listens to server-sent events as a browser does; `close` breaks the connection off. */
export class EventListener {
  static async open(url: string, headers: Readonly<Record<string, string>>): Promise<EventListener> {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      get(url, { headers: { accept: 'text/event-stream', ...headers } }, resolve).once('error', reject);
    });
    return new EventListener(response);
  }

  readonly events: HeardEvent[] = [];
  hasEnded = false;
  private rest = '';

  private constructor(private readonly response: IncomingMessage) {
    response.setEncoding('utf8');
    response.on('data', (chunk: string) => this.take(chunk));
    response.on('end', () => (this.hasEnded = true));
    // Breaking off is what tests do.
    response.on('error', () => undefined);
  }

  get status(): number | undefined {
    return this.response.statusCode;
  }

  get headers(): IncomingMessage['headers'] {
    return this.response.headers;
  }

  ofType(type: string): HeardEvent[] {
    return this.events.filter((event) => event.type === type);
  }

  /** All events of a type once there are so many. */
  async hear(type: string, count = 1): Promise<HeardEvent[]> {
    await eventually(async () => this.ofType(type).length >= count, {
      what: `${count} events ${type} are heard`,
      within: 5000,
    });
    return this.ofType(type);
  }

  /** Once the server ends it; sooner than any heartbeat would. */
  async ended(): Promise<void> {
    await eventually(async () => this.hasEnded, { what: 'the stream has ended', within: 5000 });
  }

  close(): void {
    this.response.destroy();
  }

  private take(chunk: string): void {
    const blocks = (this.rest + chunk).split('\n\n');
    this.rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const lines = new Map(
        block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
      );
      this.events.push({
        id: lines.get('id') ?? '',
        type: lines.get('event') ?? '',
        data: JSON.parse(lines.get('data') ?? '{}') as Record<string, unknown>,
      });
    }
  }
}
