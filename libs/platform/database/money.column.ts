import { Column, type ColumnOptions } from 'typeorm';
import { Money } from '#kernel/money';

const transformer = {
  to: (money: Money | null | undefined) => money?.fen.toString() ?? null,
  from: (fen: string | null) => (fen === null ? null : Money.fen(fen)),
};

/** A column of whole fen (bigint); non-negativity is a CHECK in the migration. */
export function MoneyColumn(options: Pick<ColumnOptions, 'nullable' | 'name'> = {}): PropertyDecorator {
  return Column({ type: 'bigint', transformer, ...options });
}
