import type { UsccExceptionRow } from '../uscc-exception.queries';

export class UsccExceptionResponse {
  id: string;
  uscc: string;
  reason: string;
  proof: string;
  state: string;
  version: number;
  decidedByName: string | null;
  decidedByNameEn: string | null;
  at: Date;
  withdrawnAt: Date | null;
  withdrawalReason: string | null;

  static from({ atKey: _, ...row }: UsccExceptionRow): UsccExceptionResponse {
    return row;
  }
}

export class UsccExceptionListResponse {
  items: UsccExceptionResponse[];
  nextCursor: string | null;
}
