import { ApiProperty } from '@nestjs/swagger';
import type { StatementRow } from '../feedback.queries';
import { type Side, sides, type Verdict, verdicts } from '../statement';
import type { ReasonCount, WhyNotChosenRow } from '../why-not-chosen.queries';

export class StatementResponse {
  number: number;
  demandId: string;
  achievementId: string;

  @ApiProperty({ enum: sides })
  side: Side;

  @ApiProperty({ enum: verdicts })
  verdict: Verdict;

  reasonCode: string | null;
  text: string | null;
  /** Null for an expert, and where the account was erased. */
  personName: string | null;
  personNameEn: string | null;
  at: Date;

  static from({ number, personName, personNameEn, ...row }: StatementRow): StatementResponse {
    const isNamed = row.side !== 'expert' && personName;
    const names = isNamed ? { personName, personNameEn } : { personName: null, personNameEn: null };
    return { ...row, ...names, number: Number(number) };
  }
}

export class StatementListResponse {
  items: StatementResponse[];
  nextCursor: string | null;
}

export class ReasonCountResponse implements ReasonCount {
  code: string;
  count: number;
}

export class WhyNotChosenResponse implements WhyNotChosenRow {
  achievementId: string;
  title: string;
  relevant: number;
  notRelevant: number;
  reasons: ReasonCountResponse[];

  static from({ achievementId, title, relevant, notRelevant, reasons }: WhyNotChosenRow): WhyNotChosenResponse {
    return { achievementId, title, relevant, notRelevant, reasons: [...reasons] };
  }
}

export class WhyNotChosenListResponse {
  /** Over all achievements of the organisation. */
  reasons: ReasonCountResponse[];
  items: WhyNotChosenResponse[];
  nextCursor: string | null;
}
