import type { FastifyReply, FastifyRequest } from 'fastify';
import { NotFound } from '#kernel/domain-error';
import { faceHeaders } from '#platform/http/face-headers';
import { answerTo } from '#platform/http/problem.filter';
import type { PageAnswer } from './web-pages';

export type NotFoundPage = (request: FastifyRequest) => Promise<PageAnswer>;

/** Answers what the router itself gives up on: an address that nobody can decode, or a part of it beyond any length. */
export async function answerBadAddress(
  error: { readonly statusCode?: number },
  request: FastifyRequest,
  reply: FastifyReply,
  page: NotFoundPage | undefined,
): Promise<void> {
  // No hook runs for these, so the headers that hooks give are given here.
  void reply.headers({ ...faceHeaders(request.id), 'cache-control': 'no-store' });
  if (page && !/^\/api(\/|\?|$)/.test(request.url)) {
    const { status, headers, html } = await page(request);
    return void reply.status(status).headers(headers).type('text/html; charset=utf-8').send(html);
  }
  const tooLong = 414;
  const { status, body } = answerTo(error.statusCode === tooLong ? new NotFound() : error, request);
  void reply.status(status).header('content-type', 'application/problem+json').send(JSON.stringify(body));
}
