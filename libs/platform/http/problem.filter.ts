import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError } from 'typeorm';
import { DomainError, type Fault, type RefusalKind } from '#kernel/domain-error';
import { sqlStateOf } from '#platform/database/database';
import { languageOf } from './language';
import { problemText } from '#platform/problem/problem-texts';

const statusOf: Readonly<Record<RefusalKind, number>> = {
  malformed: 400,
  'not-signed-in': 401,
  'not-allowed': 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  'wrong-media': 415,
  invalid: 422,
  'too-many': 429,
  unavailable: 503,
};

const codeOfStatus: Readonly<Record<number, string>> = {
  400: 'input-malformed',
  401: 'not-signed-in',
  403: 'role-not-allowed',
  404: 'route-unknown',
  408: 'request-too-slow',
  413: 'body-too-large',
  415: 'media-type-unsupported',
  431: 'headers-too-large',
  503: 'temporarily-unavailable',
};

/** What an answer needs to know of its request. */
type Asking = Pick<FastifyRequest, 'id' | 'headers'>;

interface Problem {
  readonly status: number;
  readonly code: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly faults: readonly Fault[];
  readonly told?: Readonly<Record<string, unknown>>;
}

/** Every refusal and every bug leaves as application/problem+json (RFC 9457) in the reader's language. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const problem = problemOf(error);
    if (problem.status === 500) this.logger.error({ requestId: request.id, err: error });
    // A stream that has begun cannot turn into a problem; its end is the message.
    if (reply.sent || reply.raw.headersSent) return void reply.raw.end();
    if (problem.status === 503 || problem.status === 429) reply.header('retry-after', retryAfterOf(error));
    void reply.status(problem.status).header('content-type', 'application/problem+json').send(bodyOf(problem, request));
  }
}

/** Seconds after which another try may help. */
export function retryAfterOf(error: unknown): string {
  const retryAfter = error instanceof DomainError ? error.facts['retryAfter'] : undefined;
  return typeof retryAfter === 'number' ? String(retryAfter) : '2';
}

/** The same answer for what fails before Nest is asked: an address that nobody can decode. */
export function answerTo(error: unknown, request: Asking): { status: number; body: ReturnType<typeof bodyOf> } {
  const problem = problemOf(error);
  return { status: problem.status, body: bodyOf(problem, request) };
}

function bodyOf(problem: Problem, request: Asking) {
  const language = languageOf(request.headers['accept-language']);
  const title = problemText(problem.code, language, { ...problem.facts, requestId: request.id });
  const faults = problem.faults.map((fault) => ({ ...fault, message: problemText(fault.code, language) }));
  return {
    type: `urn:jiqiao:problem:${problem.code}`,
    title,
    status: problem.status,
    code: problem.code,
    detail: title,
    requestId: request.id,
    ...(faults.length > 0 ? { faults } : {}),
    ...(problem.told && Object.keys(problem.told).length > 0 ? { facts: problem.told } : {}),
  };
}

function problemOf(error: unknown): Problem {
  if (error instanceof DomainError) {
    return {
      status: statusOf[error.kind],
      code: error.code,
      facts: error.facts,
      faults: error.faults,
      told: error.told,
    };
  }
  const status = error instanceof HttpException ? error.getStatus() : (error as { statusCode?: number }).statusCode;
  const code = status === undefined ? undefined : codeOfStatus[status];
  if (status !== undefined && code) return { status, code, facts: {}, faults: [] };
  if (isUnstorable(error) || isTooDeep(error)) return { status: 400, code: 'input-malformed', facts: {}, faults: [] };
  if (isDatabaseAway(error)) return { status: 503, code: 'temporarily-unavailable', facts: {}, faults: [] };
  return { status: 500, code: 'internal-error', facts: {}, faults: [] };
}

/** What passes every form and no database can keep: NUL, half a surrogate pair, 30 February, +99, a number beyond all. */
function isUnstorable(error: unknown): boolean {
  return /^22(003|007|008|009|021|P02|P05)$/.test(sqlStateOf(error) ?? '');
}

/** Input nested so deep that walking it exhausts the stack; the cap on bodies is the first line, this the second. */
function isTooDeep(error: unknown): boolean {
  return error instanceof RangeError && error.message.startsWith('Maximum call stack size');
}

/** Connection refused or broken, PostgreSQL shutting down and starting up (class 57P, 08), or too busy for all reruns. */
function isDatabaseAway(error: unknown): boolean {
  // When the connection breaks inside a transaction, typeorm takes its runner back and the next statement meets this.
  if (error instanceof QueryRunnerAlreadyReleasedError || error instanceof QueryRunnerProviderAlreadyReleasedError)
    return true;
  const code = sqlStateOf(error) ?? (error as { code?: string } | undefined)?.code ?? '';
  const message = error instanceof Error ? error.message : '';
  return (
    /^(57P|08|40001$|40P01$)/.test(code) ||
    /ECONNREFUSED|ECONNRESET|EPIPE/.test(code) ||
    /Connection terminated|not queryable|timeout exceeded when trying to connect/.test(message)
  );
}
