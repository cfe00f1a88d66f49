import { Column, Entity, PrimaryColumn } from 'typeorm';

/** `erased`: the person asked for it; what remains is an id in the audit without a name. */
export type PersonState = 'active' | 'disabled' | 'erased';

@Entity({ schema: 'identity', name: 'people' })
export class Person {
  @PrimaryColumn('uuid')
  readonly id: string;

  @Column('text', { unique: true })
  readonly login: string;

  @Column('text')
  readonly name: string;

  @Column('text', { nullable: true })
  readonly nameEn: string | null;

  @Column('text')
  readonly state: PersonState;

  @Column('int')
  readonly version: number;
}
