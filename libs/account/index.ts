// The door: how people prove who they are. Sessions and their cookie stay behind the second door.
export { AccountModule } from './account.module';
export { Credentials, type Standing } from './credentials';
export { ForgetEnded } from './forget-ended';
export { KeepSecondFactor } from './second-factor/keep-second-factor';
export { codeOfSecret, newTotpSecret, otpauthOf } from './second-factor/totp';
export { OpenAccount, type NewAccount } from './open-account';
export { checkedPassword } from './password/password-rules';
export { noticeVersions } from './notices';
export { Proof } from './proof';
export { RevokeAccessToken } from './access-token/revoke-access-token';
export { SessionKeys, type From, type ProvedBy } from './session/session-keys';
export { SignIn, type Opened } from './sign-in';
export { mailTries, Tries } from './tries';
export { LockedOut, LoginTaken, PasswordWeak } from './account.errors';
