import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '#identity';
import { Credentials } from './credentials';
import { Session } from './session.entity';
import { Sessions } from './sessions';
import './account.texts';

@Module({
  imports: [IdentityModule, TypeOrmModule.forFeature([Session])],
  providers: [Credentials, Sessions],
  exports: [Credentials, Sessions],
})
export class AccountModule {}
