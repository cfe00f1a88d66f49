import { Module } from '@nestjs/common';
import { EventIds } from './event-ids';
import { LiveStream } from './live-stream';
import { OpenStreams } from './open-streams';

/** Following live events; only the process that speaks HTTP needs it. */
@Module({ providers: [EventIds, LiveStream, OpenStreams], exports: [EventIds, LiveStream, OpenStreams] })
export class LiveModule {}
