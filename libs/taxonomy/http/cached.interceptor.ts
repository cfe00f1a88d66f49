import { type CallHandler, type ExecutionContext, HttpStatus, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { entityTag, isAmong } from '#platform/http/entity-tag';

/** For answers that are the same for everybody: kept for five minutes, then asked for again by their fingerprint. */
@Injectable()
export class CachedInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map((body) => {
        const etag = entityTag(JSON.stringify(body));
        void reply.headers({ etag, 'cache-control': 'public, max-age=300' });
        if (!isAmong(etag, request.headers['if-none-match'])) return body;
        void reply.status(HttpStatus.NOT_MODIFIED);
        return undefined;
      }),
    );
  }
}
