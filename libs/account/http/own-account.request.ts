import { IsEmail, IsIn, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { Trimmed } from '#platform/http/trimmed.decorator';

const token = /^[\w-]{43}$/;

export class ChangePasswordRequest {
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  current: string;

  @IsString()
  @MinLength(1)
  @MaxLength(200)
  next: string;
}

export class ChooseLanguageRequest {
  @IsIn(['zh', 'en'])
  language: 'zh' | 'en';
}

export class CodeRequest {
  @Matches(/^[\d\s]{6,10}$/)
  code: string;
}

export class RemoveSecondFactorRequest extends CodeRequest {
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  password: string;
}

export class RegisterRequest {
  @Trimmed()
  @IsEmail()
  @MaxLength(200)
  login: string;

  @Trimmed()
  @IsString()
  @MinLength(1)
  @MaxLength(60)
  name: string;

  @IsString()
  @MinLength(1)
  @MaxLength(200)
  password: string;

  /** The version of the privacy notice that was shown and agreed to. */
  @Matches(/^\d{4}-\d{2}$/)
  noticeVersion: string;

  /** In which the mails are written. */
  @IsIn(['zh', 'en'])
  language: 'zh' | 'en';
}

export class LinkRequest {
  @Matches(token)
  token: string;
}

export class ConfirmRegistrationRequest extends LinkRequest {
  /** The one that was chosen in registering. */
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  password: string;
}

export class AskForResetRequest {
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  login: string;
}

export class ResetPasswordRequest extends LinkRequest {
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  password: string;
}
