import { Module } from '@nestjs/common';
import { ExposureModule } from '../exposure.module';
import { ExposureController } from './exposure.controller';

@Module({ imports: [ExposureModule], controllers: [ExposureController] })
export class ExposureHttpModule {}
