import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '#identity';
import { CodeTable } from '#taxonomy';
import { accessTokenLifecycle } from './access-token/access-token.lifecycle';
import { AccessTokenQueries } from './access-token/access-token.queries';
import { AccessTokens } from './access-token/access-tokens';
import { AccountPersonalData } from './account-personal-data';
import { AccountLetters } from './account-letters';
import { AfterNewPassword } from './password/after-new-password';
import { ChangePassword } from './password/change-password';
import { Credentials } from './credentials';
import { Devices } from './session/devices';
import { ForgetEnded } from './forget-ended';
import { KeepSecondFactor } from './second-factor/keep-second-factor';
import { MailedLinks } from './mailed-links';
import { MakeAccessToken } from './access-token/make-access-token';
import { OpenAccount } from './open-account';
import { OwnSessions } from './session/own-sessions';
import { PassSecondFactor } from './second-factor/pass-second-factor';
import { Proof } from './proof';
import { ConfirmRegistration, Register } from './register';
import { AskForReset, ResetPassword } from './password/reset-password';
import { RevokeAccessToken } from './access-token/revoke-access-token';
import { SecondFactorClosing } from './second-factor/second-factor-closing';
import { SecondFactors } from './second-factor/second-factors';
import { SessionKeys } from './session/session-keys';
import { Session } from './session/session.entity';
import { Sessions } from './session/sessions';
import { SignIn } from './sign-in';
import { Tries } from './tries';
import './access-token/access-token.texts';
import './account.texts';

export const accessTokenStates = new CodeTable(
  'accessTokenStates',
  accessTokenLifecycle.states.map((code) => ({ code, ...accessTokenLifecycle.table[code].staffLabel })),
);

const verbs = [
  SignIn,
  PassSecondFactor,
  KeepSecondFactor,
  ChangePassword,
  AskForReset,
  ResetPassword,
  Register,
  ConfirmRegistration,
  OwnSessions,
  ForgetEnded,
  MakeAccessToken,
  RevokeAccessToken,
];
const steps = [Credentials, OpenAccount, Sessions, SessionKeys, Proof, Tries];
const readers = [SecondFactors, AccessTokens, AccessTokenQueries];
const inside = [AccountLetters, AccountPersonalData, AfterNewPassword, Devices, MailedLinks, SecondFactorClosing];

@Module({
  imports: [IdentityModule, TypeOrmModule.forFeature([Session])],
  providers: [...verbs, ...steps, ...readers, ...inside],
  exports: [...verbs, ...steps, ...readers],
})
export class AccountModule {}
