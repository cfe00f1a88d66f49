import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A server-side session; only the hash of its token is kept. */
@Entity({ schema: 'identity', name: 'sessions' })
export class Session {
  @PrimaryColumn('uuid')
  readonly id: string;

  @Column('text', { unique: true })
  readonly tokenHash: string;

  @Column('uuid')
  readonly personId: string;

  @Column('uuid')
  readonly organisationId: string;

  @Column('timestamptz')
  readonly lastSeenAt: Date;

  @Column('timestamptz')
  readonly expiresAt: Date;
}
