import { QueryFailedError } from 'typeorm';

interface Told {
  readonly type: string;
  readonly message: string;
  readonly stack: string;
}

interface FromPostgres {
  readonly code?: string;
  readonly schema?: string;
  readonly table?: string;
  readonly constraint?: string;
}

const plainStep = /^[a-z][a-z-]{0,30}$/;
const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const longestMessage = 500;

/** Where a request went without what somebody wrote into the address: steps that are neither words nor ids are starred. */
export function quietPath(url: string): string {
  const [path = ''] = url.split('?');
  return path
    .split('/')
    .map((step) => (step === '' || plainStep.test(step) || id.test(step) ? step : '*'))
    .join('/');
}

/** What went wrong without whose data it went wrong with: statements, their values and what the database quotes stay out. */
export function quietError(given: unknown): Told {
  const error = rawOf(given);
  const type = error instanceof Error ? error.constructor.name : typeof error;
  const frames = (error instanceof Error ? (error.stack ?? '') : '').split('\n').filter((line) => /^\s+at /.test(line));
  return { type, message: messageOf(error), stack: frames.join('\n') };
}

/** pino hands over what it made of the error itself, with the original inside. */
function rawOf(given: unknown): unknown {
  return typeof given === 'object' && given !== null && 'raw' in given ? given.raw : given;
}

function messageOf(error: unknown): string {
  if (error instanceof QueryFailedError) {
    const { code, schema, table, constraint } = error.driverError as FromPostgres;
    const where = [schema, table, constraint].filter((part) => part !== undefined).join(' ');
    return `SQLSTATE ${code ?? 'unknown'} ${where}`.trim();
  }
  const message = error instanceof Error ? error.message : '';
  return quietText(message).slice(0, longestMessage);
}

/** Mail addresses and long numbers name people, whatever text they stand in. */
export function quietText(text: string): string {
  return text.replace(/(?<![^\s"'<>()])[^\s"'<>()]+@[^\s"'<>()]+/g, '[mail]').replace(/\+?\d[\d -]{6,}\d/g, '[number]');
}
