import { Global, Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { ActorSource } from '#platform/http/actor-source';
import { IdentityModule } from '../identity.module';
import { PasswordStrategy } from './password.strategy';
import { SessionActorSource } from './session-actor.source';
import { SessionController } from './session.controller';
import { SessionStrategy } from './session.strategy';

@Global()
@Module({
  imports: [IdentityModule, PassportModule],
  controllers: [SessionController],
  providers: [PasswordStrategy, SessionStrategy, { provide: ActorSource, useClass: SessionActorSource }],
  exports: [ActorSource],
})
export class IdentityHttpModule {}
