import { IsOptional, IsString, IsUUID, MaxLength, MinLength } from 'class-validator';

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

export class ActAsRequest {
  @IsUUID()
  organisationId: string;

  /** Where one acts under a mandate of that organisation and not as its member. */
  @IsOptional()
  @IsUUID()
  mandateId?: string;
}
