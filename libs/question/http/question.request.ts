import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength, MinLength } from 'class-validator';
import { PageRequest } from '#platform/http/page.request';
import { Trimmed } from '#platform/http/trimmed.decorator';
import { VersionRequest } from '#platform/http/version.request';
import { questionLifecycle, type QuestionState } from '../question.lifecycle';

const languages = ['zh', 'en'] as const;
const orders = ['newest', 'oldest'] as const;
const sides = ['asked', 'received', 'all'] as const;

export class AskQuestionRequest {
  /** The language it is written in, and in which its asker is told what became of it. */
  @ApiProperty({ enum: languages })
  @IsIn(languages)
  language: 'zh' | 'en';

  /** Public once it is answered; no telephone, mailbox, messenger or address in it. */
  @Trimmed()
  @IsString()
  @MinLength(5)
  @MaxLength(2000)
  text: string;
}

export class AnswerQuestionRequest extends VersionRequest {
  @Trimmed()
  @IsString()
  @MinLength(2)
  @MaxLength(2000)
  text: string;
}

export class QuestionReasonRequest extends VersionRequest {
  /** A code of `questionReasons` that begins with `decline.` or `hide.`. */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  reasonCode?: string | null;

  /** Read by the other side, too. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  reasonText?: string | null;
}

export class QuestionsRequest extends PageRequest {
  /** Asked by the organisation acted for, received on its demands, or everybody's (staff). */
  @ApiProperty({ enum: sides, default: 'asked' })
  @IsOptional()
  @IsIn(sides)
  side?: (typeof sides)[number] = 'asked';

  @IsOptional()
  @IsUUID()
  demandId?: string;

  @ApiProperty({ enum: questionLifecycle.states })
  @IsOptional()
  @IsIn(questionLifecycle.states)
  state?: QuestionState;

  /** By when they were asked. */
  @ApiProperty({ enum: orders, default: 'newest' })
  @IsOptional()
  @IsIn(orders)
  order?: (typeof orders)[number] = 'newest';
}
