import { Module } from '@nestjs/common';
import { LiveStream } from './live-stream';

/** Following live events; only the process that speaks HTTP needs it. */
@Module({ providers: [LiveStream], exports: [LiveStream] })
export class LiveModule {}
