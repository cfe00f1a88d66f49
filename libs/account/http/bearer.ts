import type { FastifyRequest } from 'fastify';

/** What a program shows of itself, or undefined. Read from the header only: an address ends up in logs and histories. */
export function bearerOf({ headers }: Pick<FastifyRequest, 'headers'>): string | undefined {
  const header = /^Bearer(?: +(.*))?$/i.exec(headers.authorization ?? '');
  return header ? (header[1] ?? '') : undefined;
}
