import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiCookieAuth, ApiExtension, ApiSecurity } from '@nestjs/swagger';
import type { DomainError } from '#kernel/domain-error';
import type { Lifecycle } from '#kernel/lifecycle';
import { type Role, roles } from '#kernel/role';
import type { TokenScope } from '#kernel/token-scope';
import type { HoldUntil } from './actor';

/** Which of a response's views the reader gets: what anybody may read, what a matched partner may, all that the owner wrote, or what staff works with. */
export type FieldView = 'public' | 'partner' | 'own' | 'staff';

/** Moves of a lifecycle; the states in which the route is allowed are read from its table. */
export interface MovesRule {
  readonly lifecycle: string;
  readonly actions: readonly string[];
  statesFor(roles: readonly Role[]): readonly string[];
}

/** States in which the route is allowed, by the name of their lifecycle; all of them must hold. */
export type StatesRule = Readonly<Record<string, readonly string[]>>;

export interface PolicyRule {
  /** `public`: anybody; `signed-in`: any person; else one of these roles in the organisation acted for. */
  readonly who: 'public' | 'signed-in' | readonly Role[];
  /** Whose objects: `own` organisation's, `any`, or `none` where no object is named. */
  readonly scope: 'own' | 'any' | 'none';
  /** Roles of `who` to whom scope `own` does not apply: staff may read everybody's, once it was handed in. */
  readonly anyFor?: readonly Role[];
  /** What `:id` names; a feature's PolicySubject of this name tells whose it is and where it stands. */
  readonly object?: string;
  readonly moves?: MovesRule;
  readonly states?: StatesRule;
  /** What a wrong state is called; `illegal-move` unless the feature has a better word. */
  readonly refusal?: new () => DomainError;
  /** Nobody decides on what is their own organisation's; the verb refuses with a word of its feature. */
  readonly impartial?: true;
  readonly fields?: FieldView;
  /** Roles that read others' cases, or lists of them, only to oversee them: each such reading is itself kept in the audit. */
  readonly witnessed?: readonly Role[];
  /** The scope that lets an integrator's token call it; without one, tokens are refused. */
  readonly token?: TokenScope;
  /** Open also to those who still owe this: the ways to prove oneself, and the way out. */
  readonly whileHeld?: readonly HoldUntil[];
}

export const policyKey = 'jiqiao:policy';

/** Declares who may call a route, on whose objects and in which states; a route without it stops the start. */
export function Policy(rule: PolicyRule): MethodDecorator {
  return applyDecorators(
    SetMetadata(policyKey, rule),
    ApiExtension('x-policy', documented(rule)),
    ...(rule.who === 'public' ? [] : [ApiCookieAuth()]),
    ...(rule.token ? [ApiSecurity('bearer')] : []),
  );
}

/** The states are the lifecycle's business: here only the actions are named. */
export function movesOf<State extends string, Action extends string>(
  lifecycle: Lifecycle<State, Action>,
  ...actions: readonly Action[]
): MovesRule {
  return {
    lifecycle: lifecycle.name,
    actions,
    statesFor: (movers) =>
      lifecycle.states.filter((state) => lifecycle.allowed(state, movers).some((action) => actions.includes(action))),
  };
}

/** Whether the rule lets these roles act on an object in these states. */
export function isAllowedIn(
  rule: PolicyRule,
  standing: Readonly<Record<string, string>>,
  acting: readonly Role[],
): boolean {
  const { states = {}, moves } = rule;
  const stands = (lifecycle: string, allowed: readonly string[]) => {
    const state = standing[lifecycle];
    if (state === undefined) throw new Error(`the subject ${rule.object} tells nothing about the ${lifecycle}`);
    return allowed.includes(state);
  };
  return (
    Object.entries(states).every(([lifecycle, allowed]) => stands(lifecycle, allowed)) &&
    (!moves || stands(moves.lifecycle, moves.statesFor(acting)))
  );
}

/** The rule in words that an integrator can read in openapi.json. */
export function documented({ moves, refusal, ...rule }: PolicyRule): Readonly<Record<string, unknown>> {
  const actors = typeof rule.who === 'string' ? roles : rule.who;
  return {
    ...rule,
    ...(moves
      ? { moves: { [moves.lifecycle]: moves.actions }, from: { [moves.lifecycle]: moves.statesFor(actors) } }
      : {}),
    ...(refusal ? { refusal: new refusal().code } : {}),
    token: rule.token ?? (rule.who === 'public' ? 'not needed' : 'refused'),
  };
}
