import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity.module';
import { MemberController } from './member.controller';
import { UsccExceptionController } from './uscc-exception.controller';
import { UsccExceptionSubject } from './uscc-exception.subject';

@Module({
  imports: [IdentityModule],
  controllers: [MemberController, UsccExceptionController],
  providers: [UsccExceptionSubject],
})
export class IdentityHttpModule {}
