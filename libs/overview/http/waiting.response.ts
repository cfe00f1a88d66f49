import { ApiProperty } from '@nestjs/swagger';
import { StationResponse } from '#platform/http/station.response';
import { type WaitingKind, waitingKinds } from '../waiting/waiting-kinds';
import { BilingualResponse } from './figures.response';

const languages = ['zh', 'en'] as const;

export class WaitingItemResponse {
  @ApiProperty({ enum: waitingKinds })
  kind: WaitingKind;

  /** Of the demand, achievement, question or whatever else the kind names. */
  id: string;

  @ApiProperty({ enum: languages })
  language: 'zh' | 'en';

  /** Empty where the thing has none of its own. */
  title: string;
  titleTranslation: string | null;
  /** Whose it is, or what it is about. */
  about: string | null;
  /** The same in English, where that is known. */
  aboutEn: string | null;
  state: string;
  /** How many of them, where one row stands for several. */
  amount: number | null;
  since: Date;
  /** The last day on which it is in time. */
  dueOn: string | null;
  /** Working days from today to that day; negative once it is past. */
  workdaysLeft: number | null;
  isOverdue: boolean;
  /** Who has begun with it. */
  takenBy: string | null;
  /** Why it came back. */
  reasonCodes: string[];

  @ApiProperty({ type: [StationResponse], nullable: true })
  span: StationResponse[] | null;

  /** The one thing to do about it, in words. */
  next: BilingualResponse;
}

export class WaitingCountResponse {
  @ApiProperty({ enum: waitingKinds })
  kind: WaitingKind;

  name: BilingualResponse;
  total: number;
  overdue: number;
}

export class WaitingResponse {
  asOf: Date;
  /** Of everything that waits, whichever kind was asked for. */
  counts: WaitingCountResponse[];
  items: WaitingItemResponse[];
  nextCursor: string | null;
}
