import { IsString, IsUUID, MaxLength, MinLength } from 'class-validator';

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
}
