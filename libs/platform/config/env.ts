import 'reflect-metadata';
import { plainToInstance, Transform } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUrl, Matches, Max, Min, validateSync } from 'class-validator';

const databaseUrl = /^postgres(ql)?:\/\//;
const redisUrl = /^rediss?:\/\//;
const asInteger = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? Number(value) : value));

/** Everything the processes take from outside; read once, validated before anything starts. */
export class Env {
  @IsIn(['development', 'test', 'production'])
  readonly NODE_ENV: 'development' | 'test' | 'production' = 'development';

  @asInteger
  @IsInt()
  @Min(0)
  @Max(65_535)
  readonly PORT: number = 3000;

  @IsString()
  readonly HOST: string = '127.0.0.1';

  @Matches(databaseUrl)
  readonly DATABASE_URL: string;

  /** Where the queue lives; without it BullMQ runs on PostgreSQL. */
  @IsOptional()
  @Matches(redisUrl)
  readonly REDIS_URL?: string;

  /** The address people see; decides links and secure cookies. */
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] })
  readonly PUBLIC_URL: string = 'http://127.0.0.1:3000';

  /** Folder for what the installation keeps outside the database. */
  @IsString()
  readonly JIQIAO_LOCAL: string = '.local';

  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
  readonly LOG_LEVEL: string = 'info';

  @asInteger
  @IsInt()
  @Min(1)
  readonly SESSION_IDLE_MINUTES: number = 30;

  @asInteger
  @IsInt()
  @Min(1)
  readonly SESSION_ABSOLUTE_HOURS: number = 12;

  /** Jobs that one worker process runs at the same time, per queue. */
  @asInteger
  @IsInt()
  @Min(1)
  @Max(64)
  readonly WORKER_CONCURRENCY: number = 4;
}

/** Reads and checks the environment; throws one error that lists every fault. */
export function readEnv(source: NodeJS.ProcessEnv): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''));
  const env = plainToInstance(Env, given, { exposeDefaultValues: true });
  const faults = validateSync(env, { skipMissingProperties: false });
  if (faults.length > 0) {
    const lines = faults.map((fault) => `  ${fault.property}: ${Object.values(fault.constraints ?? {}).join('; ')}`);
    throw new Error(`The configuration is not usable:\n${lines.join('\n')}`);
  }
  return env;
}

let current: Env | undefined;

/** The configuration of this process. */
export function env(): Env {
  return (current ??= readEnv(process.env));
}
