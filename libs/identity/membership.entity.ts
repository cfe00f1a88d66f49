import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '#kernel/role';

/** A person's roles in one organisation; a person may belong to several and acts for one at a time. */
@Entity({ schema: 'identity', name: 'memberships' })
export class Membership {
  @PrimaryColumn('uuid')
  readonly personId: string;

  @PrimaryColumn('uuid')
  readonly organisationId: string;

  @Column('text', { array: true })
  readonly roles: Role[];

  @Column('int')
  readonly version: number;
}
