import { ApiProperty } from '@nestjs/swagger';
import { type Station, stationNames, stationStates } from '#kernel/span';

export class StationResponse implements Station {
  @ApiProperty({ enum: stationNames })
  station: Station['station'];

  @ApiProperty({ enum: stationStates })
  state: Station['state'];

  at: Date | null;
}
