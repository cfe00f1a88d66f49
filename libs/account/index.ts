// The door: how people prove who they are. Sessions and their cookie stay behind the second door.
export { AccountModule } from './account.module';
export { Credentials, type Standing } from './credentials';
export { ForgetEnded } from './forget-ended';
export { KeepSecondFactor } from './keep-second-factor';
export { codeOfSecret, newTotpSecret, otpauthOf } from './totp';
export { OpenAccount, type NewAccount } from './open-account';
export { checkedPassword } from './password-rules';
export { Proof } from './proof';
export { RevokeAccessToken } from './revoke-access-token';
export { SessionKeys, type From, type ProvedBy } from './session-keys';
export { SignIn, type Opened } from './sign-in';
export { LoginTaken, PasswordWeak } from './account.errors';
