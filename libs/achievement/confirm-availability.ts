import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel/domain-error';
import { Database } from '#platform/database/database';
import type { Actor } from '#platform/http/actor';
import { AchievementLife } from './achievement-life';
import type { AchievementState } from './achievement.lifecycle';

export interface ConfirmedItem {
  readonly id: string;
  readonly state: AchievementState;
  readonly version: number;
  readonly validUntil: string | null;
}

export interface RefusedItem {
  readonly id: string;
  readonly refusal: DomainError;
}

export type ConfirmationOutcome = ConfirmedItem | RefusedItem;

@Injectable()
export class ConfirmAvailability {
  constructor(
    private readonly database: Database,
    private readonly life: AchievementLife,
  ) {}

  /** The office's word for many at once that they can still be had: each stands or falls by itself. In the order given. */
  async execute(
    items: readonly { readonly id: string; readonly version: number }[],
    actor: Actor,
  ): Promise<ConfirmationOutcome[]> {
    const outcomes = new Map<string, ConfirmationOutcome>();
    await this.database.transaction(async (tx) => {
      outcomes.clear();
      // Two offices with the same list wait for each other instead of for ever.
      for (const { id, version } of items.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
        try {
          const move = { id, version, action: 'confirm_available' } as const;
          const { state, version: next, validUntil } = await this.life.take(tx, move, actor);
          outcomes.set(id, { id, state, version: next, validUntil });
        } catch (refusal) {
          if (!(refusal instanceof DomainError)) throw refusal;
          outcomes.set(id, { id, refusal });
        }
      }
    });
    return items.flatMap(({ id }) => outcomes.get(id) ?? []);
  }
}
