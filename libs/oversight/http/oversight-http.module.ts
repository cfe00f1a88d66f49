import { Module } from '@nestjs/common';
import { OversightModule } from '../oversight.module';
import { AuditController } from './audit.controller';

@Module({ imports: [OversightModule], controllers: [AuditController] })
export class OversightHttpModule {}
