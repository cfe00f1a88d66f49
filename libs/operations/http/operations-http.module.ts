import { Module } from '@nestjs/common';
import { OperationsModule } from '../operations.module';
import { OperationsController } from './operations.controller';

@Module({ imports: [OperationsModule], controllers: [OperationsController] })
export class OperationsHttpModule {}
