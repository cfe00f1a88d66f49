import { Global, Module } from '@nestjs/common';
import { Audit } from './audit';
import { AuditQueries } from './audit.queries';
import { Receipts } from './receipts';

@Global()
@Module({ providers: [Audit, AuditQueries, Receipts], exports: [Audit, AuditQueries, Receipts] })
export class AuditModule {}
