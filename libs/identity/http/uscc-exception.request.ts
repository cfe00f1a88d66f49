import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { Trimmed } from '#platform/http/trimmed.decorator';
import { VersionRequest } from '#platform/http/version.request';

export class UsccExceptionRequest {
  @IsNotEmpty()
  @IsString()
  @MaxLength(40)
  uscc: string;

  @Trimmed()
  @IsNotEmpty()
  @IsString()
  @MaxLength(1000)
  reason: string;

  /** What shows that the code is genuine, such as the number and date of the certificate. */
  @Trimmed()
  @IsNotEmpty()
  @IsString()
  @MaxLength(1000)
  proof: string;
}

export class UsccWithdrawalRequest extends VersionRequest {
  @Trimmed()
  @IsNotEmpty()
  @IsString()
  @MaxLength(1000)
  reason: string;
}
