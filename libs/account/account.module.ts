import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '#identity';
import { CodeTable } from '#taxonomy';
import { accessTokenLifecycle } from './access-token.lifecycle';
import { AccessTokenQueries } from './access-token.queries';
import { AccessTokens } from './access-tokens';
import { AccountPersonalData } from './account-personal-data';
import { AccountLetters } from './account-letters';
import { AfterReset } from './after-reset';
import { ChangePassword } from './change-password';
import { Credentials } from './credentials';
import { Devices } from './devices';
import { ForgetEnded } from './forget-ended';
import { KeepSecondFactor } from './keep-second-factor';
import { MailedLinks } from './mailed-links';
import { MakeAccessToken } from './make-access-token';
import { OpenAccount } from './open-account';
import { OwnSessions } from './own-sessions';
import { PassSecondFactor } from './pass-second-factor';
import { Proof } from './proof';
import { ConfirmRegistration, Register } from './register';
import { AskForReset, ResetPassword } from './reset-password';
import { RevokeAccessToken } from './revoke-access-token';
import { SecondFactorClosing } from './second-factor-closing';
import { SecondFactors } from './second-factors';
import { SessionKeys } from './session-keys';
import { Session } from './session.entity';
import { Sessions } from './sessions';
import { SignIn } from './sign-in';
import { Tries } from './tries';
import './access-token.texts';
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
const steps = [Credentials, OpenAccount, Sessions, SessionKeys, Proof, SecondFactors, AccessTokens, AccessTokenQueries];
const inside = [AccountLetters, AccountPersonalData, AfterReset, Devices, MailedLinks, SecondFactorClosing, Tries];

@Module({
  imports: [IdentityModule, TypeOrmModule.forFeature([Session])],
  providers: [...verbs, ...steps, ...inside],
  exports: [...verbs, ...steps],
})
export class AccountModule {}
