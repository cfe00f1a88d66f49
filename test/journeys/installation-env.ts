import { wideLimits } from '../support/wide-limits';

interface Place {
  readonly folder: string;
  readonly databaseUrl: string;
  readonly port: number;
  /** The queue on this Redis; 'none' is the product's own PostgreSQL, whatever the tests' own environment says. */
  readonly redis?: string | undefined;
}

/** What the processes of an installation are told. */
export function environmentOf({ folder, databaseUrl, port, redis }: Place): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: 'test',
    LOG_LEVEL: 'warn',
    LIMITS: wideLimits,
    // Faults move the clock and sign in over and over: the second step is the browser journey's.
    SECOND_FACTOR: 'off',
    DATABASE_URL: databaseUrl,
    ...(redis ? { REDIS_URL: redis === 'none' ? undefined : redis } : {}),
    PORT: String(port),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    JIQIAO_LOCAL: folder,
  };
}
