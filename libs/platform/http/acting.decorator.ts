import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Actor } from './actor';
import type { ActorRequest } from './actor-source';
import { NotSignedIn } from './http.errors';

/** Who asks on a public route, where they are signed in. */
export const ActingIfAny = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor | undefined => context.switchToHttp().getRequest<ActorRequest>().actor,
);

/** The actor of this request; only for routes whose policy asks for one. */
export const Acting = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<ActorRequest>();
  if (!actor) throw new NotSignedIn();
  return actor;
});
