import { Column, Entity, PrimaryColumn } from 'typeorm';
import { StaleVersion } from '#kernel/domain-error';
import type { Mover } from '#kernel/role';
import { openStates, type RoundAction, roundLifecycle, type RoundState } from './round.lifecycle';

/** What a round looks at, as matching has frozen it; the rest of it is matching's own. */
export interface RoundInputs {
  readonly seq: number;
  readonly engineVersion: string;
}

/** Why it was started without a person who asked. */
export type RoundCause = 'nightly' | 'upgrade';

type RoundAsked = Pick<MatchRound, 'id' | 'organisationId' | 'personId' | 'causeCode' | 'inputs' | 'askedAt'>;

/** One round over the whole market: who asked for it, on what it looks, and how far its life is. */
@Entity({ schema: 'match_round', name: 'rounds' })
export class MatchRound {
  @PrimaryColumn('uuid')
  readonly id: string;

  /** Null where the command line or the clock asked. */
  @Column('uuid', { nullable: true })
  readonly organisationId: string | null;

  @Column('uuid', { nullable: true })
  readonly personId: string | null;

  /** Why it was started; null where a person asked. */
  @Column('text', { nullable: true })
  readonly causeCode: RoundCause | null;

  @Column('text')
  state: RoundState;

  @Column('int')
  version: number;

  @Column('text', { nullable: true })
  reasonCode: string | null;

  @Column('jsonb')
  readonly inputs: RoundInputs;

  @Column('int')
  demands: number;

  @Column('int')
  chunks: number;

  @Column('timestamptz')
  readonly askedAt: Date;

  @Column('timestamptz', { nullable: true })
  begunAt: Date | null;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;

  static ask(given: RoundAsked): MatchRound {
    const fresh = { version: 1, reasonCode: null, demands: 0, chunks: 0, begunAt: null, endedAt: null };
    return Object.assign(new MatchRound(), { ...fresh, ...given, state: roundLifecycle.initial });
  }

  get isOpen(): boolean {
    return openStates.includes(this.state);
  }

  /** The reader's copy must be the present one. */
  checkVersion(read: number): void {
    if (read !== this.version) throw new StaleVersion({ read, present: this.version });
  }

  move(action: RoundAction, movers: readonly Mover[], { at, reasonCode }: { at: Date; reasonCode?: string }): void {
    this.state = roundLifecycle.next(this.state, action, movers);
    this.version += 1;
    this.reasonCode = reasonCode ?? null;
    if (action === 'begin') this.begunAt = at;
    if (!this.isOpen) this.endedAt = at;
  }
}
