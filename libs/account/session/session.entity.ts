import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A server-side session; only the hash of its token is kept. */
@Entity({ schema: 'account', name: 'sessions' })
export class Session {
  @PrimaryColumn('uuid')
  readonly id: string;

  @Column('text', { unique: true })
  readonly tokenHash: string;

  @Column('uuid')
  readonly personId: string;

  /** Null while the person acts for nobody. */
  @Column('uuid', { nullable: true })
  readonly organisationId: string | null;

  /** Set where one acts for an organisation that mandated one. */
  @Column('uuid', { nullable: true })
  readonly mandateId: string | null;

  @Column('timestamptz')
  readonly lastSeenAt: Date;

  @Column('timestamptz')
  readonly expiresAt: Date;
}
