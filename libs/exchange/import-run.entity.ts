import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Fault, StaleVersion } from '#kernel/domain-error';
import type { JsonObject } from '#kernel/json';
import type { Mover } from '#kernel/role';
import { type ImportAction, importLifecycle, type ImportState } from './import.lifecycle';

export const importedKinds = ['demands', 'achievements'] as const;
export type ImportedKind = (typeof importedKinds)[number];

export interface RowFault extends Fault {
  readonly line: number;
}

/** What the check of a file found. */
export interface Found {
  readonly read: number;
  readonly fresh: number;
  readonly unchanged: number;
  readonly bad: number;
  readonly differing: number;
  readonly faults: readonly RowFault[];
  readonly faultCount: number;
  readonly differingRows: readonly { readonly line: number; readonly sourceId: string }[];
  readonly digest: string;
}

/** One file on its way in: what it is, what was found in it, and what became of it. */
@Entity({ schema: 'exchange', name: 'imports' })
export class ImportRun implements Found {
  @PrimaryColumn('uuid')
  readonly id: string;

  @Column('text')
  readonly kind: ImportedKind;

  @Column('uuid')
  readonly organisationId: string;

  @Column('uuid')
  readonly personId: string;

  /** Under which the person acts for the organisation, where it is another's. */
  @Column('uuid', { nullable: true })
  readonly mandateId: string | null;

  @Column('uuid')
  readonly fileId: string;

  @Column('text')
  readonly fileName: string;

  @Column('text')
  readonly format: 'xlsx' | 'jsonl';

  @Column('text')
  state: ImportState;

  @Column('int')
  version: number;

  /** Why it was refused or failed. */
  @Column('text', { nullable: true })
  reasonCode: string | null;

  @Column('jsonb')
  reasonFacts: JsonObject;

  @Column('int')
  read: number;

  @Column('int')
  fresh: number;

  @Column('int')
  unchanged: number;

  @Column('int')
  bad: number;

  @Column('int')
  differing: number;

  @Column('int')
  stored: number;

  /** The first of them. */
  @Column('jsonb')
  faults: RowFault[];

  @Column('int')
  faultCount: number;

  /** Rows whose twin here says something else: named and left alone. */
  @Column('jsonb')
  differingRows: { readonly line: number; readonly sourceId: string }[];

  /** Fingerprint of what was checked; nothing else is stored. */
  @Column('text', { nullable: true })
  digest: string;

  @Column('timestamptz')
  readonly createdAt: Date;

  @Column('timestamptz')
  updatedAt: Date;

  @Column('timestamptz', { nullable: true })
  finishedAt: Date | null;

  static receive(
    given: Pick<
      ImportRun,
      'id' | 'kind' | 'organisationId' | 'personId' | 'mandateId' | 'fileId' | 'fileName' | 'format' | 'createdAt'
    >,
  ): ImportRun {
    return Object.assign(new ImportRun(), {
      ...given,
      state: importLifecycle.initial,
      version: 1,
      reasonCode: null,
      reasonFacts: {},
      read: 0,
      fresh: 0,
      unchanged: 0,
      bad: 0,
      differing: 0,
      stored: 0,
      faults: [],
      faultCount: 0,
      differingRows: [],
      digest: null,
      updatedAt: given.createdAt,
      finishedAt: null,
    });
  }

  /** The reader's copy must be the present one. */
  checkVersion(read: number): void {
    if (read !== this.version) throw new StaleVersion({ read, present: this.version });
  }

  move(action: ImportAction, movers: readonly Mover[], now: Date): void {
    this.state = importLifecycle.next(this.state, action, movers);
    this.version += 1;
    this.updatedAt = now;
    if (Object.keys(importLifecycle.table[this.state].moves).length === 0) this.finishedAt = now;
  }

  keepFound(found: Found): void {
    Object.assign(this, found);
  }

  giveUp(code: string, facts: JsonObject, faults: readonly RowFault[] = []): void {
    Object.assign(this, { reasonCode: code, reasonFacts: facts, faults, faultCount: faults.length });
  }
}
