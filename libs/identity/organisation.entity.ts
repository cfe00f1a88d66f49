import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OrganisationState } from './organisation.lifecycle';

export type OrganisationKind =
  'enterprise' | 'institute' | 'service_provider' | 'service_node' | 'registration_office' | 'authority' | 'platform';

/** One legal person, keyed by its unified social credit code; what it may do hangs on its members' roles. */
@Entity({ schema: 'identity', name: 'organisations' })
export class Organisation {
  @PrimaryColumn('uuid')
  readonly id: string;

  @Column('varchar', { length: 18, unique: true })
  readonly uscc: string;

  @Column('text')
  readonly name: string;

  @Column('text', { nullable: true })
  readonly nameEn: string | null;

  @Column('text')
  readonly kind: OrganisationKind;

  @Column('varchar', { length: 6, nullable: true })
  readonly districtCode: string | null;

  @Column('varchar', { length: 4, nullable: true })
  readonly industry: string | null;

  /** In `suspended` nobody acts for it. */
  @Column('text')
  readonly state: OrganisationState;

  @Column('int')
  readonly version: number;
}
