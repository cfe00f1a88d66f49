import 'reflect-metadata';
import { plainToInstance, Transform } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUrl, Matches, Min, ValidateIf, validateSync } from 'class-validator';
import { defaultLimits, faultOfLimits } from '#platform/limits/limits';
import { DaysKept, WholeBetween } from './days';
import { faultOfEndpoint } from './endpoints';
import { faultOfProxies } from './proxies';
import { Faultless, NotBeyond, NotInProduction, SecureInProduction, TogetherWith } from './setting-checks';

const databaseUrl = /^postgres(ql)?:\/\//;
const redisUrl = /^rediss?:\/\//;
const smtpUrl = /^smtps?:\/\//;
const clamAddress = /^[\w.-]+:\d{1,5}$/;
const sealingKey = /^[A-Za-z0-9+/]{43}=$/;
const sealingKeys = /^[A-Za-z0-9+/]{43}=(,[A-Za-z0-9+/]{43}=)*$/;
const asInteger = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? Number(value) : value));

/** Everything the processes take from outside; read once, validated before anything starts. */
export class Env {
  @IsIn(['development', 'test', 'production'])
  readonly NODE_ENV: 'development' | 'test' | 'production' = 'development';

  @WholeBetween(0, 65_535)
  readonly PORT: number = 3000;

  @IsString()
  readonly HOST: string = '127.0.0.1';

  @Matches(databaseUrl)
  readonly DATABASE_URL: string;

  /** Where the queue lives; without it BullMQ runs on PostgreSQL. */
  @IsOptional()
  @Matches(redisUrl)
  readonly REDIS_URL?: string;

  /** The address people see; decides links and secure cookies. Kept without a slash at its end: paths are set behind it. */
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.replace(/\/+$/, '') : value))
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] })
  readonly PUBLIC_URL: string = 'http://127.0.0.1:3000';

  /** Who operates this installation and answers for what it keeps; stands at the foot of every public page. */
  @Matches(/^[^\r\n<>]{0,80}$/)
  readonly OPERATOR_ZH: string = '';

  @Matches(/^[^\r\n<>]{0,120}$/)
  readonly OPERATOR_EN: string = '';

  /** How people reach the operator: an address, a telephone number or a mail. */
  @Matches(/^[^\r\n<>]{0,200}$/)
  readonly OPERATOR_CONTACT: string = '';

  /** Folder for what the installation keeps outside the database. */
  @IsString()
  readonly JIQIAO_LOCAL: string = '.local';

  /** After so many minutes with changes the match index is written beside the files, for a fast start; 0: never. */
  @WholeBetween(0, 1440)
  readonly MATCH_SNAPSHOT_MINUTES: number = 10;

  /** Seals what the database must not show; outside production an installation without one makes its own. */
  @ValidateIf(({ NODE_ENV, SECRET_KEY }: Env) => NODE_ENV === 'production' || SECRET_KEY !== '')
  @Matches(sealingKey, { message: 'must be 32 random bytes in base64: openssl rand -base64 32' })
  readonly SECRET_KEY: string = '';

  /** Keys of before, newest first: they open what was sealed with them and seal nothing. */
  @ValidateIf(({ SECRET_KEYS_OLD }: Env) => SECRET_KEYS_OLD !== '')
  @Matches(sealingKeys, { message: 'must be keys of 32 bytes in base64, with commas between them' })
  readonly SECRET_KEYS_OLD: string = '';

  /** The server that takes outgoing mail; without it mails are written into the folder of the installation. */
  @ValidateIf(({ SMTP_URL }: Env) => SMTP_URL !== '')
  @Matches(smtpUrl)
  readonly SMTP_URL: string = '';

  /** Whom outgoing mail is from. */
  @Matches(/^[^\r\n]+@[^\r\n]+$/)
  readonly MAIL_FROM: string = 'Jiqiao <no-reply@jiqiao.example>';

  /** The largest file that can be attached, in megabytes. */
  @WholeBetween(1, 1024)
  readonly JIQIAO_FILE_LIMIT_MB: number = 50;

  /** What the files of one organisation may take together, in megabytes. */
  @WholeBetween(1, 100_000_000)
  readonly JIQIAO_FILE_ROOM_MB: number = 20_480;

  /** Largest file that is taken in at once, in megabytes. */
  @WholeBetween(1, 100)
  readonly IMPORT_LIMIT_MB: number = 10;

  /** Most rows of such a file. */
  @WholeBetween(1, 100_000)
  readonly IMPORT_MOST_ROWS: number = 20_000;

  /** host:port of clamd; without it files are only searched for the test signature. */
  @ValidateIf(({ CLAMAV_ADDRESS }: Env) => CLAMAV_ADDRESS !== '')
  @Matches(clamAddress, { message: 'must be host:port of clamd' })
  readonly CLAMAV_ADDRESS: string = '';

  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
  readonly LOG_LEVEL: string = 'info';

  /** A file for the log; standard output where it is empty. */
  @IsString()
  readonly LOG_FILE: string = '';

  /** Which rules for passwords and locks hold: OWASP ASVS, or MLPS level 3 (等保三级). */
  @IsIn(['asvs', 'mlps3'])
  readonly SECURITY_PROFILE: 'asvs' | 'mlps3' = 'asvs';

  /** Who must prove themselves twice: people with a staff role, or nobody; who set it up is asked in any case. */
  @NotInProduction('off')
  @IsIn(['staff', 'off'])
  readonly SECOND_FACTOR: 'staff' | 'off' = 'staff';

  /** Wrong passwords of one login in an hour, from wherever, after which unknown devices have to wait. */
  @asInteger
  @IsInt()
  @Min(5)
  readonly SIGN_IN_FAILURES_PER_HOUR: number = 30;

  @asInteger
  @IsInt()
  @Min(1)
  readonly SESSION_IDLE_MINUTES: number = 30;

  @asInteger
  @IsInt()
  @Min(1)
  readonly SESSION_ABSOLUTE_HOURS: number = 12;

  /** The city's single sign-on: where its OpenID configuration stands; without it there is none. */
  @ValidateIf(({ OIDC_ISSUER: at, OIDC_CLIENT_ID: id, OIDC_CLIENT_SECRET: key }: Env) => `${at}${id}${key}` !== '')
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] })
  @SecureInProduction()
  readonly OIDC_ISSUER: string = '';

  /** What the city's single sign-on calls this installation, and the secret that it gave it. */
  @TogetherWith('OIDC_ISSUER', 'OIDC_CLIENT_SECRET')
  readonly OIDC_CLIENT_ID: string = '';

  @TogetherWith('OIDC_ISSUER', 'OIDC_CLIENT_ID')
  readonly OIDC_CLIENT_SECRET: string = '';

  /** What people call it, on the button and in the account. */
  @Matches(/^[^\r\n<>]{1,40}$/)
  readonly OIDC_LABEL_ZH: string = '城市统一身份认证';

  @Matches(/^[^\r\n<>]{1,60}$/)
  readonly OIDC_LABEL_EN: string = 'the city account';

  /** Whether a second factor that was shown there counts here. */
  @IsIn(['true', 'false'])
  readonly OIDC_TRUSTS_MFA: 'true' | 'false' = 'false';

  /** The longest mandate, in years, by which an organisation lets somebody of others act for it. */
  @WholeBetween(1, 10)
  readonly MANDATE_YEARS: number = 3;

  /** Days after which an invitation that nobody answered ends. */
  @WholeBetween(1, 90)
  readonly INVITATION_DAYS: number = 14;

  /** Working days within which the platform promises to answer an application to join. */
  @WholeBetween(1, 60)
  readonly VERIFICATION_WORKDAYS: number = 5;

  /** Days for which somebody who asked to be erased can think again. */
  @WholeBetween(0, 30)
  @NotBeyond('ERASURE_DAYS')
  readonly ERASURE_COOLING_DAYS: number = 7;

  /** Days within which a request to be erased is answered. */
  @WholeBetween(1, 30)
  readonly ERASURE_DAYS: number = 15;

  /** Where texts are turned into vectors (OpenAI-compatible, ends before /embeddings); without it no text leaves. */
  @Faultless(faultOfEndpoint)
  readonly SEMANTICS_URL: string = '';

  /** The model that is asked for, and how many numbers each of its vectors has. */
  @ValidateIf(({ SEMANTICS_URL }: Env) => SEMANTICS_URL !== '')
  @Matches(/^[\w.:/-]{1,100}$/)
  readonly SEMANTICS_MODEL: string = '';

  @WholeBetween(2, 8192)
  readonly SEMANTICS_DIMENSION: number = 1024;

  @Matches(/^[!-~]*$/, { message: 'SEMANTICS_KEY takes no blanks' })
  readonly SEMANTICS_KEY: string = '';

  /** Where pairs are judged by a reranking model (ends before /rerank), asked with the same key. */
  @Faultless(faultOfEndpoint)
  readonly RERANK_URL: string = '';

  @ValidateIf(({ RERANK_URL }: Env) => RERANK_URL !== '')
  @Matches(/^[\w.:/-]{1,100}$/)
  readonly RERANK_MODEL: string = '';

  /** How long one call outside may take, in milliseconds. */
  @WholeBetween(100, 30_000)
  readonly SEMANTICS_PATIENCE_MS: number = 10_000;

  /** Whether demands that are not for everybody may be sent there too. */
  @IsIn(['withhold', 'send'])
  readonly SEMANTICS_RESTRICTED: 'withhold' | 'send' = 'withhold';

  /** Whether, without such a service, short English needs are also compared by a small model made of our own texts. */
  @IsIn(['on', 'off'])
  readonly LATENT_MEANING: 'on' | 'off' = 'off';

  /** From how much of an entry's title and keywords, in percent, another one is named as similar beneath it. */
  @WholeBetween(1, 100)
  readonly SIMILAR_ENTRIES_PERCENT: number = 40;

  /** From which likeness on, in percent, a similar demand is called possibly the same. */
  @WholeBetween(1, 100)
  readonly SAME_DEMAND_PERCENT: number = 50;

  /** Jobs that one worker process runs at the same time, per queue. */
  @WholeBetween(1, 64)
  readonly WORKER_CONCURRENCY: number = 4;

  /** Threads of a worker that compute match rounds; each holds an index of its own. */
  @WholeBetween(1, 32)
  readonly MATCH_THREADS: number = 2;

  /** The hour in Shanghai at which a round over the whole market begins every day; never where it is empty. */
  @ValidateIf(({ MATCH_ROUND_AT }: Env) => MATCH_ROUND_AT !== '')
  @Matches(/^([01]?\d|2[0-3])$/, { message: 'must be an hour from 0 to 23' })
  readonly MATCH_ROUND_AT: string = '';

  /** Addresses of our own proxies; what others say about where a request came from is not believed. */
  @Faultless(faultOfProxies)
  readonly TRUST_PROXY: string = '';

  /** How many requests are served: name=points/seconds, separated by commas. */
  @Faultless(faultOfLimits)
  readonly LIMITS: string = defaultLimits;

  /** Opens /metrics of the api to whoever shows it; without it there is no such address. */
  @Matches(/^$|^[!-~]{16,}$/, { message: 'METRICS_TOKEN needs at least 16 characters and no blanks' })
  readonly METRICS_TOKEN: string = '';

  /** Port on 127.0.0.1 where a worker shows its figures; 0 for none. */
  @WholeBetween(0, 65_535)
  readonly WORKER_METRICS_PORT: number = 0;

  @DaysKept(1)
  readonly OUTBOX_KEEP_DAYS: number = 30;

  /** A client may repeat a request for at least a week and still get the first answer. */
  @DaysKept(7)
  readonly RECEIPTS_KEEP_DAYS: number = 30;

  /** Days for which what answered a saved search stays on its reader's page. */
  @DaysKept(7)
  readonly ALERTS_KEEP_DAYS: number = 90;

  /** Days for which somebody can read again what they were told in the page. */
  @DaysKept(7)
  readonly NOTIFICATIONS_KEEP_DAYS: number = 180;
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
