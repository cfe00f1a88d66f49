import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { MandateModule } from '../mandate.module';
import { MandateController } from './mandate.controller';
import { MandateSubject } from './mandate.subject';

@Module({
  imports: [MandateModule, IdentityModule],
  controllers: [MandateController],
  providers: [MandateSubject],
})
export class MandateHttpModule {}
