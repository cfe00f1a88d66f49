import { Injectable } from '@nestjs/common';
import { DataSource, QueryFailedError } from 'typeorm';
import type { Tx } from './tx';

// Serialization failure and deadlock: PostgreSQL asks for the whole function to run again (trust B1, SSI).
const worthAnotherTry = new Set(['40001', '40P01']);
const tries = 5;

export interface TransactionOptions {
  /** SERIALIZABLE where money or the last of something is given away; PostgreSQL's own default does elsewhere. */
  readonly isolation?: 'READ COMMITTED' | 'REPEATABLE READ' | 'SERIALIZABLE';
}

@Injectable()
export class Database {
  /** How often work ran again, by the SQLSTATE that asked for it; a metric reads it. */
  readonly reruns = new Map<string, number>();

  constructor(private readonly dataSource: DataSource) {}

  /** Runs `work` in one transaction and commits; on a serialization failure the whole of `work` runs again. */
  async transaction<Result>(
    work: (tx: Tx) => Promise<Result>,
    { isolation = 'READ COMMITTED' }: TransactionOptions = {},
  ): Promise<Result> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.dataSource.transaction(isolation, (manager) => work(manager as Tx));
      } catch (error) {
        const state = sqlStateOf(error) ?? '';
        if (attempt >= tries || !worthAnotherTry.has(state)) throw error;
        this.reruns.set(state, (this.reruns.get(state) ?? 0) + 1);
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * 2 ** attempt));
      }
    }
  }

  /** A read: rows as PostgreSQL gives them; inside `tx` where one is given, else on its own. */
  query<Row>(sql: string, parameters: readonly unknown[] = [], tx?: Tx): Promise<Row[]> {
    return (tx ?? this.dataSource).query<Row[]>(sql, [...parameters]);
  }
}

/** The SQLSTATE of a failed query, if that is what the error is. */
export function sqlStateOf(error: unknown): string | undefined {
  if (!(error instanceof QueryFailedError)) return undefined;
  return (error.driverError as { code?: string }).code;
}
