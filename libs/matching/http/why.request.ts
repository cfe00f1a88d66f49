import { IsUUID } from 'class-validator';

export class WhyMatchRequest {
  /** The achievement that the question is about: any that is public. */
  @IsUUID()
  achievementId: string;
}

export class WhyInterestRequest {
  /** The demand that the question is about: any that the reader may read. */
  @IsUUID()
  demandId: string;
}
