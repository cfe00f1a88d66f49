import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { PrivacyModule } from '../privacy.module';
import { ErasureController } from './erasure.controller';
import { ErasureSubject } from './erasure.subject';
import { OwnDataController } from './own-data.controller';

@Module({
  imports: [PrivacyModule, IdentityModule],
  controllers: [OwnDataController, ErasureController],
  providers: [ErasureSubject],
})
export class PrivacyHttpModule {}
