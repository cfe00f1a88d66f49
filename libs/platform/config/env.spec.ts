import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { type Env, readEnv } from './env';

const root = resolve(__dirname, '../../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const DATABASE_URL = 'postgres://jiqiao@127.0.0.1:5432/jiqiao';

// REDIS_URL has no default, so an instance alone would not name it.
const defaults = readEnv({ DATABASE_URL });
const known: readonly (keyof Env)[] = [
  ...new Set([...(Object.keys(defaults) as (keyof Env)[]), 'REDIS_URL' as const]),
].toSorted();

describe('the settings', () => {
  it('names every fault at once, not only the first', () => {
    const read = () =>
      readEnv({
        PORT: 'eighty',
        LOG_LEVEL: 'loud',
        WORKER_CONCURRENCY: '0',
        REDIS_URL: 'http://queue',
        PUBLIC_URL: 'not an address',
      });
    for (const name of ['DATABASE_URL', 'PORT', 'LOG_LEVEL', 'WORKER_CONCURRENCY', 'REDIS_URL', 'PUBLIC_URL'])
      expect(read).toThrow(new RegExp(`^  ${name}: `, 'm'));
  });

  it('takes an empty variable for one that is not set', () =>
    expect(readEnv({ DATABASE_URL, PORT: '', REDIS_URL: '' })).toEqual(defaults));

  it('does not let production sign staff in by a password alone', () => {
    const production = { DATABASE_URL, NODE_ENV: 'production', SECRET_KEY: `${'A'.repeat(43)}=`, SECOND_FACTOR: 'off' };
    expect(() => readEnv(production)).toThrow(/SECOND_FACTOR: must not be off in production/);
    expect(readEnv({ DATABASE_URL, SECOND_FACTOR: 'off' }).SECOND_FACTOR).toBe('off');
  });

  it('keeps its own address without a slash at the end', () =>
    expect(readEnv({ DATABASE_URL, PUBLIC_URL: 'https://city.example/' }).PUBLIC_URL).toBe('https://city.example'));

  it('reads numbers as numbers', () => expect(readEnv({ DATABASE_URL, PORT: '8080' }).PORT).toBe(8080));

  it.each(['3000.5', '-1', '70000', '80a'])('refuses %s as a port', (PORT) =>
    expect(() => readEnv({ DATABASE_URL, PORT })).toThrow(/PORT/),
  );

  it.each(['mysql://127.0.0.1/jiqiao', '127.0.0.1:5432'])('refuses %s as a database', (url) =>
    expect(() => readEnv({ DATABASE_URL: url })).toThrow(/DATABASE_URL/),
  );
});

describe('what stands between us and strangers', () => {
  it.each([
    ['LIMITS', 'search=60', 'search=60 is not name=points/seconds'],
    ['LIMITS', 'serach=60/60', 'serach is none of sign-in'],
    ['TRUST_PROXY', '10.0.0.1,proxy.example', 'proxy.example is no address'],
    ['TRUST_PROXY', '0.0.0.0/0', '0.0.0.0/0 is no address'],
    ['TRUST_PROXY', '10.0.0.0/33', '10.0.0.0/33 is no address'],
    ['SEMANTICS_URL', 'http://models.city.example/v1', 'must begin with https:'],
    ['SEMANTICS_URL', 'file:///etc/passwd', 'must be an address that begins with https:'],
    ['SEMANTICS_URL', 'https://name:word@models.city.example/v1', 'takes no name, password'],
    ['RERANK_URL', 'http://169.254.169.254/latest', 'must begin with https:'],
    ['SEMANTICS_DIMENSION', '1', 'less than 2'],
    ['METRICS_TOKEN', 'too-short', 'at least 16 characters'],
    ['RECEIPTS_KEEP_DAYS', '6', 'less than 7'],
    ['ALERTS_KEEP_DAYS', '6', 'less than 7'],
    ['WORKER_METRICS_PORT', '70000', 'greater than 65535'],
  ])('is refused at the start when it is wrong: %s=%s', (name, value, word) =>
    expect(() => readEnv({ DATABASE_URL, [name]: value })).toThrow(
      new RegExp(`^  ${name}: .*${word.replace(/[./]/g, '\\$&')}`, 'm'),
    ),
  );

  it('may name single proxies and networks', () =>
    expect(readEnv({ DATABASE_URL, TRUST_PROXY: '10.0.0.1, 192.168.0.0/16,2001:db8::/32' }).TRUST_PROXY).toContain(
      '/16',
    ));
});

describe('.env.example', () => {
  const lines = read('.env.example').split('\n');
  const entries = new Map(
    lines
      .map((line) => /^(?:# )?([A-Z][A-Z_]+)=(.*)$/.exec(line))
      .flatMap((match) => (match ? [[match[1] ?? '', match[2] ?? ''] as const] : [])),
  );

  it('has every variable and no other', () => expect([...entries.keys()].toSorted()).toEqual(known));

  it('shows the defaults', () => {
    const shown = readEnv(Object.fromEntries(entries));
    expect({ ...shown, DATABASE_URL: '', REDIS_URL: '' }).toEqual({ ...defaults, DATABASE_URL: '', REDIS_URL: '' });
  });

  it.each([...entries.keys()])('explains %s in Chinese and in English', (name) => {
    const at = lines.findIndex((line) => line.replace(/^# /, '').startsWith(`${name}=`));
    expect(lines[at - 2]).toMatch(/^# .*\p{Script=Han}/u);
    expect(lines[at - 1]).toMatch(/^# [ -~–]+$/);
  });
});

interface Service {
  readonly image?: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly deploy?: { readonly replicas?: number };
}

describe('docker-compose.yml', () => {
  const text = read('docker-compose.yml');
  const { services } = parse(text, { merge: true }) as { services: Readonly<Record<string, Service>> };
  const ours = ['migrate', 'api', 'worker'] as const;
  const environmentOf = (name: string) => services[name]?.environment ?? {};
  // Interpolated by compose itself: `${NAME:-default}` stands for its default here.
  const aKey = Buffer.alloc(32).toString('base64');
  const filled = (value: string) =>
    value
      .replace(/\$\{\w+:-([^}]*)\}/g, '$1')
      .replace(/\$\{SECRET_KEY:\?[^}]*\}/g, aKey)
      .replace(/\$\{\w+:\?[^}]*\}/g, 'secret');

  it.each(ours)('tells %s only what it understands, in a form it accepts', (name) => {
    const given = environmentOf(name);
    expect(Object.keys(given).filter((key) => !known.includes(key as keyof Env))).toEqual([]);
    expect(() =>
      readEnv(Object.fromEntries(Object.entries(given).map(([key, value]) => [key, filled(value)]))),
    ).not.toThrow();
  });

  it('asks its user for variables that exist', () => {
    const asked = [...text.matchAll(/\$\{(\w+)/g)].map((match) => match[1]);
    expect(asked.filter((name) => name !== 'POSTGRES_PASSWORD' && !known.includes(name as keyof Env))).toEqual([]);
  });

  it('runs api, worker and migration from one image', () =>
    expect(new Set(ours.map((name) => services[name]?.image)).size).toBe(1));

  it('runs in production mode with the defaults of the settings elsewhere', () => {
    const given = environmentOf('api');
    expect(given['NODE_ENV']).toBe('production');
    expect(filled(given['LOG_LEVEL'] ?? '')).toBe(defaults.LOG_LEVEL);
    expect(Number(given['PORT'])).toBe(defaults.PORT);
  });

  it('keeps two workers', () => expect(services['worker']?.deploy?.replicas).toBe(2));

  it.each(['api', 'worker'])('lets %s wait until the migration has succeeded', (name) =>
    expect(services[name]?.depends_on?.['migrate']?.condition).toBe('service_completed_successfully'),
  );

  it('lets Redis forget nothing: no eviction, and every write in its log', () => {
    const command = (services['redis']?.command ?? []).join(' ');
    expect(command).toContain('--maxmemory-policy noeviction');
    expect(command).toContain('--appendonly yes');
  });

  it('gives PostgreSQL a locale in which Chinese is letters, as the embedded one has', () => {
    // scripts/lib/postgres-start.mjs gives initdb the same.
    const locale = environmentOf('postgres')['POSTGRES_INITDB_ARGS'] ?? '';
    expect(locale).toContain('--encoding=UTF8');
    expect(locale).toContain('--locale=C.UTF-8');
  });
});
