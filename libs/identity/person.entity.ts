import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Bilingual } from '#kernel/bilingual';
import type { PersonState } from './person.lifecycle';

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

  /** In which their mail is written; null while nobody said so. */
  @Column('text', { nullable: true })
  readonly language: keyof Bilingual | null;

  @Column('text')
  readonly state: PersonState;

  @Column('int')
  readonly version: number;
}
