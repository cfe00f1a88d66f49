import type { FastifyRequest } from 'fastify';
import { Strategy } from 'passport';

/** A passport strategy that hands over the whole request; who is nobody is let by: public pages are served to both. */
export class RequestStrategy extends Strategy {
  constructor(
    private readonly verify: (request: FastifyRequest, done: (error: unknown, user?: unknown) => void) => void,
  ) {
    super();
  }

  override authenticate(request: unknown): void {
    this.verify(request as FastifyRequest, (error, user) => {
      if (error) this.error(error);
      else if (user) this.success(user);
      else this.pass();
    });
  }
}
