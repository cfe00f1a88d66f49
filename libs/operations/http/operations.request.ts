import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { PageRequest } from '#platform/http/page.request';
import { deadLetterLifecycle, type DeadLetterState } from '../dead-letter.lifecycle';
import { outboxStates, type OutboxState } from '../outbox.queries';

export class OutboxRequest extends PageRequest {
  @IsOptional()
  @IsString()
  @MaxLength(100)
  topic?: string;

  @ApiProperty({ enum: outboxStates, required: false })
  @IsOptional()
  @IsIn(outboxStates)
  state?: OutboxState;
}

export class DeadLettersRequest extends PageRequest {
  @IsOptional()
  @IsString()
  @MaxLength(100)
  topic?: string;

  @ApiProperty({ enum: deadLetterLifecycle.states, required: false })
  @IsOptional()
  @IsIn(deadLetterLifecycle.states)
  state?: DeadLetterState;
}

export class RetryDeadLettersRequest {
  @IsString()
  @MaxLength(100)
  topic: string;
}

export class DismissDeadLetterRequest {
  /** A code of `deadLetterReasons`. */
  @IsString()
  @MaxLength(60)
  reasonCode: string;

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  reasonText?: string | null;
}
