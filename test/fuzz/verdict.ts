import { hasProblemText, problemText } from '#platform/problem/problem-texts';
import type { Sender } from '../support/policy-matrix';
import type { Contract, Operation } from './contract';
import { unwrapped } from './readable';
import { shapeFaults } from './shape';

export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
  readonly text: string;
}

/** A word that was planted in something private, and the only ones who may read it. */
export interface Canary {
  readonly word: string;
  readonly mayRead: (sender: Sender, operation: Operation) => boolean;
}

/** What only we know: where code lies, what was asked of the database. */
const innards = /\bat \S+ \(|node_modules|QueryFailedError|syntax error at|SELECT .+ FROM|violates \w+ constraint/;

/** What is wrong with an answer, as sentences: none when it keeps to the contract and tells nobody's secrets. */
export function faultsOf(
  { operation, schemas, canaries }: { operation: Operation; schemas: Contract['schemas']; canaries: readonly Canary[] },
  sender: Sender,
  answer: Answered,
): string[] {
  const told = [answer.text, JSON.stringify(answer.headers)].flatMap((one) => [one, unwrapped(one)]).join('\n');
  const leaks = canaries.filter(({ word, mayRead }) => told.includes(word) && !mayRead(sender, operation));
  return [
    ...(answer.status >= 500 ? [`breaks: ${answer.status} ${answer.text.slice(0, 200)}`] : []),
    ...leaks.map(({ word }) => `tells ${word}`),
    ...(answer.status >= 400 ? refusalFaults(schemas, answer) : successFaults(operation, schemas, answer)),
  ];
}

const typeOf = ({ headers }: Answered) => String(headers['content-type'] ?? '');

function successFaults(operation: Operation, schemas: Contract['schemas'], answer: Answered): string[] {
  const listed = operation.responses[String(answer.status)];
  if (!listed && !isCondition(answer)) return [`status ${answer.status} is not in the contract`];
  const content = listed?.content ?? {};
  const type = typeOf(answer);
  if (Object.keys(content).length === 0) return [];
  const named = Object.keys(content).find((one) => type === one || type.startsWith(`${one};`) || isAnyFile(one));
  if (!named) return [`answers ${type || 'no type'}, the contract says ${Object.keys(content).join()}`];
  if (named !== 'application/json') return [];
  const value = parsed(answer.text);
  if (value === undefined) return ['says it is JSON and is none'];
  return shapeFaults(value, content[named]?.schema ?? {}, schemas).slice(0, 3);
}

/** HTTP's own answers to conditional and partial requests need no line for each operation. */
const isCondition = ({ status }: Answered) => status === 206 || status === 304;
const isAnyFile = (type: string) => type === 'application/octet-stream';

function refusalFaults(schemas: Contract['schemas'], answer: Answered): string[] {
  if (!typeOf(answer).startsWith('application/problem+json')) return [`refuses with ${typeOf(answer) || 'no type'}`];
  const problem = parsed(answer.text) as Refusal | undefined;
  if (!problem) return ['says it is a problem and is no JSON'];
  const codes = [problem.code, ...(problem.faults ?? []).map(({ code }) => code)];
  const texts = [problem.title, ...(problem.faults ?? []).map(({ message }) => message)];
  const [zh, en] = [problemText(problem.code, 'zh'), problemText(problem.code, 'en')];
  return [
    ...shapeFaults(problem, { $ref: '#/components/schemas/Problem' }, schemas),
    ...(problem.status === answer.status ? [] : [`says ${problem.status} and is ${answer.status}`]),
    ...codes.filter((code) => !hasProblemText(code)).map((code) => `no words for ${code}`),
    ...(zh === en ? [`one language for ${problem.code}`] : []),
    ...texts.filter((text) => /\{\w+\}/.test(text)).map((text) => `a gap in ${text}`),
    ...(innards.test(answer.text) ? ['tells how it is built'] : []),
    ...([429, 503].includes(answer.status) && !answer.headers['retry-after'] ? ['no Retry-After'] : []),
  ];
}

interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly faults?: readonly { readonly code: string; readonly message: string }[];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // The caller says that it is none.
    return undefined;
  }
}
