import fc from 'fast-check';
import { newId } from '#kernel/id';
import { type Sender, senders } from '../support/policy-matrix';
import type { Contract, Operation } from './contract';
import { type Asked, freshKey } from './asked';
import { readable } from './readable';
import { recipes } from './recipes';
import { requestOf } from './request';
import { asNamed, type Replay, replayOf } from './replay';
import { served } from './rightful';
import type { Stage } from './stage';
import { type Answers, Tally } from './tally';
import { presentLogin, presentPassword, presentVersion } from './values';
import { type Answered, faultsOf } from './verdict';

export interface Settings {
  readonly seed: number;
  /** Requests of each sender to each operation. */
  readonly runs: number;
  readonly operation?: string;
  readonly role?: string;
  /** Not everybody whom an operation refuses, but one of them; and at most two of those it serves. */
  readonly isShort?: boolean;
  /** What a violation was printed with: only that is asked. */
  readonly replay?: string;
}

export interface Violation {
  readonly sender: Sender;
  readonly seed: number;
  readonly fault: string;
  /** The smallest request that still shows it. */
  readonly smallest: string;
  readonly replay: string;
}

export interface Outcome {
  readonly operation: string;
  readonly statuses: Readonly<Record<string, number>>;
  readonly answers: Readonly<Partial<Record<Sender, Answers>>>;
  readonly violations: readonly Violation[];
}

interface Sent {
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly payload: Buffer | undefined;
}

/** Drives the operations of the contract, one after the other, as each sender. */
export class Campaign {
  private readonly cursors = new Map<string, string[]>();
  /** What a sender was shown below each address: its own tokens, files, views. */
  private readonly found = new Map<string, string[]>();

  constructor(
    private readonly stage: Stage,
    private readonly contract: Contract,
    private readonly settings: Settings,
  ) {}

  async drive(operation: Operation): Promise<Outcome> {
    const tally = new Tally();
    const violations: Violation[] = [];
    // Chance may have been against an operation: what was never granted is asked again before it is called so.
    for (let round = 0; round === 0 || (round < 4 && this.isThorough && !tally.hasGranted); round++)
      for (const sender of this.sendersOf(operation, round)) {
        const violation = await this.driveAs(sender, operation, { round, tally });
        if (violation) violations.push(violation);
      }
    return { operation: operation.operationId, ...tally.counted, violations };
  }

  /** Sends one printed request again, as it was; answers what is wrong with the answer, if anything. */
  async replay({ operationId, sender, asked }: Replay): Promise<string[]> {
    const operation = this.contract.operations.find((one) => one.operationId === operationId);
    if (!operation) throw new Error(`the contract has no ${operationId}`);
    return this.judged(sender, operation, await this.sent(sender, operation, asNamed(asked, this.stage.ids)));
  }

  private get isThorough(): boolean {
    const { isShort, role } = this.settings;
    return !isShort && role === undefined;
  }

  private sendersOf(operation: Operation, round: number): readonly Sender[] {
    const { role, isShort } = this.settings;
    const named = senders.filter((sender) => role === undefined || sender === role);
    if (round > 0) return named.filter((sender) => serves(operation, sender));
    if (!isShort) return named;
    const served = named.filter((sender) => serves(operation, sender));
    const refused = named.filter((sender) => !serves(operation, sender));
    return [...served.slice(0, 2), ...refused.slice(0, 1)];
  }

  private async driveAs(
    sender: Sender,
    operation: Operation,
    { round, tally }: { readonly round: number; readonly tally: Tally },
  ): Promise<Violation | undefined> {
    const { seed } = this.settings;
    // At a closed door a few knocks are enough.
    const runs = serves(operation, sender) ? this.settings.runs : Math.ceil(this.settings.runs / 8);
    let last: Promise<void> = Promise.resolve();
    const judge = async (asked: Asked) => {
      const answer = await this.sent(sender, operation, asked);
      tally.count(sender, answer);
      const [fault] = this.judged(sender, operation, answer);
      if (fault) throw new Error(fault);
    };
    const property = fc.asyncProperty(this.requestsOf(sender, operation), (asked) => (last = judge(asked)));
    // What is asked of one operation as one sender is the same whether the others are asked before or not.
    const ownSeed = (seed + round * 7919 + hashOf(`${operation.operationId} ${sender}`)) | 0;
    const limits = { interruptAfterTimeLimit: 30_000, markInterruptAsFailure: false };
    const details = await fc.check(property, { seed: ownSeed, numRuns: runs, ...limits });
    // What the time limit broke off goes on by itself; the next sender must not meet it at work.
    await last.catch(() => undefined);
    // Broken off before the first answer: nothing was found, and whether it is ever granted is asked elsewhere.
    if (!details.failed || (details.interrupted && details.counterexample === null)) return undefined;
    const { errorInstance: error, counterexample } = details;
    const fault = error instanceof Error ? error.message : String(error);
    const [asked] = counterexample ?? [];
    const smallest = `${operation.method} ${JSON.stringify(asked ?? null).slice(0, 1500)}`;
    const { operationId } = operation;
    const replay = asked ? replayOf({ operationId, sender, asked }, this.stage.ids) : '';
    return { sender, seed, fault, smallest, replay };
  }

  private requestsOf(sender: Sender, operation: Operation): fc.Arbitrary<Asked> {
    const { stage, contract } = this;
    const cursors = this.cursors.get(operation.operationId) ?? [];
    const known = { ids: stage.ids, tables: stage.tables, schemas: contract.schemas, cursors };
    const placed = stage.idsOfObject.get(operation['x-policy'].object ?? '') ?? [];
    const ids = [...placed, ...(this.found.get(`${sender} ${collectionOf(operation)}`) ?? [])];
    return requestOf(operation, known, ids);
  }

  private judged(sender: Sender, operation: Operation, answer: Answered): string[] {
    const { canaries } = this.stage;
    return faultsOf({ operation, schemas: this.contract.schemas, canaries }, sender, answer);
  }

  /** With what a recipe makes for it just then, where the request is to be a right one. */
  private async prepared(sender: Sender, operation: Operation, asked: Asked): Promise<Asked> {
    const recipe = asked.right && serves(operation, sender) ? recipes[operation.operationId] : undefined;
    // Whoever has an authenticator already cannot set one up.
    if (recipe && /second-factor/.test(operation.path)) this.stage.replace(sender);
    const right = await recipe?.(await this.stage.kitOf(sender));
    return right ? served(operation, asked, right) : asked;
  }

  private async sent(sender: Sender, operation: Operation, given: Asked): Promise<Answered> {
    const asked = await this.prepared(sender, operation, given);
    const visitor = await this.stage.sender(sender);
    const headers: Record<string, string> = { ...asked.headers };
    const cookies = [visitor.cookie, asked.headers['cookie']].filter(Boolean).join('; ');
    if (cookies) headers['cookie'] = cookies;
    if (headers['idempotency-key'] === freshKey) headers['idempotency-key'] = newId();
    const answer = await this.injected(operation, {
      path: asked.path,
      headers,
      payload: await this.payloadOf(sender, asked),
    });
    const mayBeOver = asked !== given || mayEndSession(operation, answer.status);
    if (sender !== 'anonymous' && mayBeOver) await this.stage.tendSession(sender);
    this.remember(sender, operation, answer);
    return answer;
  }

  private remember(sender: Sender, operation: Operation, answer: Answered): void {
    const ids = [...answer.text.matchAll(/"id":"([0-9a-f-]{36})"/g)].map(([, id = '']) => id);
    const place = `${sender} ${collectionOf(operation)}`;
    if (ids.length > 0) this.found.set(place, [...(this.found.get(place) ?? []), ...ids].slice(-12));
    const cursor = /"nextCursor":"([^"]+)"/.exec(answer.text)?.[1];
    const known = this.cursors.get(operation.operationId) ?? [];
    if (cursor) this.cursors.set(operation.operationId, [...known, cursor].slice(-9));
  }

  private async payloadOf(sender: Sender, { body, encoding, path }: Asked): Promise<Buffer | undefined> {
    if (body === undefined) return undefined;
    const { login = '', password = '' } = this.stage.people.get(sender) ?? {};
    const mine = body.replaceAll(presentLogin, login).replaceAll(presentPassword, password);
    if (!mine.includes(String(presentVersion))) return Buffer.from(mine, encoding);
    const version = await this.stage.versionOf(/[0-9a-f]{8}-[0-9a-f-]{27}/.exec(path)?.[0]);
    return Buffer.from(mine.replaceAll(String(presentVersion), String(version)), encoding);
  }

  private async injected({ method }: Operation, { path, headers, payload }: Sent): Promise<Answered> {
    const breakingOff = new AbortController();
    const given = { method: method as 'GET', url: path, headers, payload, signal: breakingOff.signal };
    const answer = await this.stage.api.app.inject({ ...given, payloadAsStream: true });
    const { statusCode: status } = answer;
    const stream = answer.stream();
    // The live stream has no end of its own.
    if (String(answer.headers['content-type']).includes('event-stream')) {
      stream.on('error', () => undefined).destroy();
      breakingOff.abort();
      return { status, headers: answer.headers, text: '' };
    }
    const parts: Buffer[] = [];
    for await (const part of stream) parts.push(Buffer.from(part as Uint8Array));
    const text = await readable(Buffer.concat(parts), answer.headers['content-encoding']);
    return { status, headers: answer.headers, text };
  }
}

function serves({ 'x-policy': { who } }: Operation, sender: Sender): boolean {
  if (who === 'public') return true;
  return who === 'signed-in' ? sender !== 'anonymous' : (who as readonly Sender[]).includes(sender);
}

/** The address under which one finds what an operation is about. */
function collectionOf({ path }: Operation): string {
  return path.split('/{')[0] ?? path;
}

/** A change without an object may be one of the sender's own session; so may what the session no longer serves. */
function mayEndSession({ method, 'x-policy': { object, who } }: Operation, status: number): boolean {
  if (status === 401) return who !== 'public';
  const isOwn = object === undefined || object === 'organisation' || object === 'person';
  return status < 300 && method !== 'GET' && isOwn;
}

function hashOf(text: string): number {
  return [...text].reduce((hash, sign) => Math.imul(hash, 31) + (sign.codePointAt(0) ?? 0), 7);
}
