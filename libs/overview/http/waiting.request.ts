import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { PageRequest } from '#platform/http/page.request';
import { type WaitingKind, waitingKinds } from '../waiting/waiting-kinds';

export class ListWaitingRequest extends PageRequest {
  /** Only what waits in this way. */
  @ApiProperty({ enum: waitingKinds, required: false })
  @IsOptional()
  @IsIn(waitingKinds)
  kind?: WaitingKind;
}
