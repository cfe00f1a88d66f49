import { Module } from '@nestjs/common';
import { LiveStream } from './live-stream';
import { OpenStreams } from './open-streams';

/** Following live events; only the process that speaks HTTP needs it. */
@Module({ providers: [LiveStream, OpenStreams], exports: [LiveStream, OpenStreams] })
export class LiveModule {}
