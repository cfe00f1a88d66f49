import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { catchError, type Observable } from 'rxjs';
import { Limiter } from '#platform/limits/limiter';
import type { Counted } from './limit.guard';
import { answerTo } from './problem.filter';

const malformed = 400;

/** Gives back what a misspelt request was counted for, where the limit is one of work done: nothing was done for it. */
@Injectable()
export class SpareMalformedInterceptor implements NestInterceptor {
  constructor(private readonly limiter: Limiter) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest & Counted>();
    const { counted } = request;
    if (!counted || !this.limiter.limitOf(counted.name).sparesMalformed) return next.handle();
    return next.handle().pipe(
      catchError(async (error: unknown) => {
        if (answerTo(error, request).status === malformed) await this.limiter.giveBack(counted.name, counted.key);
        throw error;
      }),
    );
  }
}
