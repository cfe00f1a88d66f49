import { Global, Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { IdentityModule } from '#identity';
import { ActorSource } from '#platform/http/actor-source';
import { SessionGiver } from '#platform/http/session-giver';
import { AccountModule } from '../account.module';
import { AccessTokenController } from './access-token.controller';
import { AccessTokenSubject } from './access-token.subject';
import { AccessTokenStrategy } from './access-token.strategy';
import { CookieSessionGiver } from './cookie-session-giver';
import { OwnAccountController } from './own-account.controller';
import { PasswordStrategy } from './password.strategy';
import { RegistrationController } from './registration.controller';
import { SecondFactorController } from './second-factor.controller';
import { SessionActorSource } from './session-actor.source';
import { SessionDescription } from './session-description';
import { SessionController } from './session.controller';
import { SessionStrategy } from './session.strategy';

@Global()
@Module({
  imports: [AccountModule, IdentityModule, PassportModule],
  controllers: [
    SessionController,
    OwnAccountController,
    SecondFactorController,
    RegistrationController,
    AccessTokenController,
  ],
  providers: [
    PasswordStrategy,
    SessionStrategy,
    AccessTokenStrategy,
    AccessTokenSubject,
    SessionDescription,
    { provide: ActorSource, useClass: SessionActorSource },
    { provide: SessionGiver, useClass: CookieSessionGiver },
  ],
  exports: [ActorSource, SessionGiver],
})
export class AccountHttpModule {}
