import { Module } from '@nestjs/common';
import { Retention } from './retention';

@Module({ providers: [Retention], exports: [Retention] })
export class RetentionModule {}
