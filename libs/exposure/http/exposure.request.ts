import { IsISO8601, IsOptional, Matches } from 'class-validator';

const day = /^[12]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

export class ExposureRequest {
  /** First day, in Shanghai; thirty days with the last one where it is left out. */
  @IsOptional()
  @Matches(day)
  @IsISO8601({ strict: true })
  from?: string;

  /** Last day, in Shanghai, included; today where it is left out. */
  @IsOptional()
  @Matches(day)
  @IsISO8601({ strict: true })
  to?: string;
}
