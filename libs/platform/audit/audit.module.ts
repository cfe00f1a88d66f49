import { Global, Module } from '@nestjs/common';
import { Audit } from './audit';
import { AuditPersonalData } from './audit-personal-data';
import { AuditQueries } from './audit.queries';
import { Receipts } from './receipts';

@Global()
@Module({ providers: [Audit, AuditQueries, AuditPersonalData, Receipts], exports: [Audit, AuditQueries, Receipts] })
export class AuditModule {}
