import { Global, Module } from '@nestjs/common';
import { Audit } from './audit';
import { AuditPersonalData } from './audit-personal-data';
import { AuditQueries } from './audit.queries';
import { ReadingWitness } from './reading-witness';
import { Receipts } from './receipts';

@Global()
@Module({
  providers: [Audit, AuditQueries, AuditPersonalData, ReadingWitness, Receipts],
  exports: [Audit, AuditQueries, ReadingWitness, Receipts],
})
export class AuditModule {}
