import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

interface Taken {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: string;
}

type Step = 'mail' | 'rcpt' | 'data';

/** A real SMTP server on this machine that takes everything, save what it was told to refuse once. */
export class SmtpCounterpart {
  static async start(): Promise<SmtpCounterpart> {
    const counterpart = new SmtpCounterpart();
    await new Promise<void>((resolve) => counterpart.server.listen(0, '127.0.0.1', resolve));
    return counterpart;
  }

  taken: Taken[] = [];
  /** How long it draws out each answer, in ms. */
  slowness = 0;
  private readonly refusals = new Map<Step, number>();
  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onMailFrom: (_address, _session, done) => this.answer('mail', done),
    onRcptTo: (_address, _session, done) => this.answer('rcpt', done),
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const refusal = this.refusalAt('data');
        const from = envelope.mailFrom ? envelope.mailFrom.address : '';
        const to = envelope.rcptTo.map(({ address }) => address);
        if (!refusal) this.taken.push({ from, to, raw: Buffer.concat(chunks).toString('utf8') });
        done(refusal);
      });
    },
  });

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  /** How many are connected. */
  get visitors(): number {
    return this.server.connections.size;
  }

  answerNext(step: Step, code: number): void {
    this.refusals.set(step, code);
  }

  forget(): void {
    this.taken = [];
    this.slowness = 0;
    this.refusals.clear();
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private answer(step: Step, done: (refusal: Error | null) => void): void {
    setTimeout(() => done(this.refusalAt(step)), this.slowness);
  }

  private refusalAt(step: Step): Error | null {
    const responseCode = this.refusals.get(step);
    this.refusals.delete(step);
    return responseCode === undefined ? null : Object.assign(new Error('as the test asked'), { responseCode });
  }
}
