import { Global, Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { IdentityModule } from '#identity';
import { ActorSource } from '#platform/http/actor-source';
import { AccountModule } from '../account.module';
import { PasswordStrategy } from './password.strategy';
import { SessionActorSource } from './session-actor.source';
import { SessionController } from './session.controller';
import { SessionStrategy } from './session.strategy';

@Global()
@Module({
  imports: [AccountModule, IdentityModule, PassportModule],
  controllers: [SessionController],
  providers: [PasswordStrategy, SessionStrategy, { provide: ActorSource, useClass: SessionActorSource }],
  exports: [ActorSource],
})
export class AccountHttpModule {}
