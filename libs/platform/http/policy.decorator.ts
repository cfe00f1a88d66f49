import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiCookieAuth, ApiExtension } from '@nestjs/swagger';
import type { Role } from '#kernel/role';

export interface PolicyRule {
  /** `public`: anybody; `signed-in`: any person; else one of these roles in the organisation acted for. */
  readonly who: 'public' | 'signed-in' | readonly Role[];
  /** Whose objects: `own` organisation's, `any`, or `none` where no object is named. The verb or query enforces it. */
  readonly scope: 'own' | 'any' | 'none';
}

export const policyKey = 'jiqiao:policy';

/** Declares who may call a route; a route without it stops the start. */
export function Policy(rule: PolicyRule): MethodDecorator {
  const documented = { ...rule, who: typeof rule.who === 'string' ? rule.who : [...rule.who] };
  return applyDecorators(
    SetMetadata(policyKey, rule),
    ApiExtension('x-policy', documented),
    ...(rule.who === 'public' ? [] : [ApiCookieAuth()]),
  );
}
