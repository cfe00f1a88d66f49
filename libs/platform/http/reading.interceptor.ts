import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { PATH_METADATA } from '@nestjs/common/constants';
import { Reflector } from '@nestjs/core';
import { concatMap, type Observable } from 'rxjs';
import { ReadingWitness } from '#platform/audit/reading-witness';
import { isAny } from './actor';
import type { ActorRequest } from './actor-source';
import { policyKey, type PolicyRule } from './policy.decorator';

/** Whoever oversees others' cases is overseen in it: no answer leaves before the audit has kept who was given it. */
@Injectable()
export class ReadingInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly witness: ReadingWitness,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const { object, witnessed = [] } = this.reflector.get<PolicyRule>(policyKey, context.getHandler());
    const { actor, params } = context
      .switchToHttp()
      .getRequest<ActorRequest & { readonly params: { readonly id?: string } }>();
    const { id } = params;
    if (!actor || !isAny(actor, ...witnessed)) return next.handle();
    return next.handle().pipe(
      concatMap(async (answer) => {
        if (object !== undefined && id !== undefined) await this.witness.keep(object, id, actor);
        else await this.witness.keepList(this.nameOf(context), actor);
        return answer;
      }),
    );
  }

  /** A list is called in the audit as its address calls it. */
  private nameOf(context: ExecutionContext): string {
    const parts = [context.getClass(), context.getHandler()].map((one) =>
      this.reflector.get<string>(PATH_METADATA, one),
    );
    return parts
      .join('/')
      .replaceAll(/\/{2,}/g, '/')
      .replaceAll(/^\/|\/$/g, '');
  }
}
