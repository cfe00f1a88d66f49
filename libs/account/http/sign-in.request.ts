import { IsOptional, IsString, IsUUID, Matches, MaxLength, MinLength, ValidateIf } from 'class-validator';
import type { Shown } from '../second-factor/second-factors';

export class SignInRequest {
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  login: string;

  @IsString()
  @MinLength(1)
  @MaxLength(200)
  password: string;
}

/** One of the two: the code of the authenticator, or a recovery code. */
export class SecondFactorRequest {
  @ValidateIf(({ recoveryCode }: SecondFactorRequest) => recoveryCode === undefined)
  @Matches(/^[\d\s]{6,10}$/)
  code?: string;

  @IsOptional()
  @IsString()
  @MinLength(8)
  @MaxLength(60)
  recoveryCode?: string;

  static shownIn({ code, recoveryCode }: SecondFactorRequest): Shown {
    return recoveryCode === undefined ? { code: code ?? '' } : { recoveryCode };
  }
}

export class ProofRequest {
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  password: string;
}

export class ActAsRequest {
  @IsUUID()
  organisationId: string;

  /** Where one acts under a mandate of that organisation and not as its member. */
  @IsOptional()
  @IsUUID()
  mandateId?: string;
}
