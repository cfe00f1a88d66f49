import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnv } from '#platform/config/env';
import { Sealer } from './sealer';
import { sealerOf } from './secrets.module';

const [key, other] = [randomBytes(32), randomBytes(32)];
const sealer = new Sealer(key);
const settings = { SECRET_KEY: '', SECRET_KEYS_OLD: '', JIQIAO_LOCAL: '' };

describe('a sealed text', () => {
  it.each(['', 'JBSWY3DPEHPK3PXP', '张三 13800000000 🔑'])('opens as it was: %j', (text) =>
    expect(sealer.open(sealer.seal(text, 'a:1'), 'a:1')).toBe(text),
  );

  it('looks different every time and never shows the text', () => {
    const [one, two] = [sealer.seal('open sesame', 'a:1'), sealer.seal('open sesame', 'a:1')];
    expect(one.equals(two)).toBe(false);
    expect(one.includes('sesame')).toBe(false);
  });

  it('opens in its own context only', () =>
    expect(() => sealer.open(sealer.seal('text', 'totp:1'), 'totp:2')).toThrow());

  it('opens no more when a single bit of it is changed, wherever', () => {
    const sealed = sealer.seal('text', 'a:1');
    for (let at = 0; at < sealed.length; at++) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect(() => sealer.open(changed, 'a:1')).toThrow();
    }
  });

  it('does not open when it is cut, even to nothing', () => {
    const sealed = sealer.seal('text', 'a:1');
    for (const length of [0, 4, 31, sealed.length - 1])
      expect(() => sealer.open(sealed.subarray(0, length), 'a:1')).toThrow();
  });

  it('does not open with another key, and says which is missing', () =>
    expect(() => new Sealer(other).open(sealer.seal('text', 'a:1'), 'a:1')).toThrow(/SECRET_KEYS_OLD/));

  it('still opens after the key was changed, and is known to need sealing anew', () => {
    const after = new Sealer(other, key);
    const sealed = sealer.seal('text', 'a:1');
    expect(after.open(sealed, 'a:1')).toBe('text');
    expect(after.isStale(sealed)).toBe(true);
    const anew = after.seal('text', 'a:1');
    expect(after.isStale(anew)).toBe(false);
    expect(() => sealer.open(anew, 'a:1')).toThrow();
  });
});

describe('the key of an installation', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'jiqiao-key-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is made once, for the owner only, and is the same for the next process', () => {
    const inside = join(folder, 'local');
    const sealed = sealerOf({ ...settings, JIQIAO_LOCAL: inside }).seal('text', 'a:1');
    expect(sealerOf({ ...settings, JIQIAO_LOCAL: inside }).open(sealed, 'a:1')).toBe('text');
    expect(readdirSync(inside)).toEqual(['secret.key']);
    expect(statSync(join(inside, 'secret.key')).mode & 0o777).toBe(0o600);
    expect(Buffer.from(readFileSync(join(inside, 'secret.key'), 'utf8'), 'base64')).toHaveLength(32);
  });

  it('comes from the settings where they name one; then no file is made', () => {
    const [SECRET_KEY, SECRET_KEYS_OLD] = [other.toString('base64'), key.toString('base64')];
    const given = sealerOf({ SECRET_KEY, SECRET_KEYS_OLD, JIQIAO_LOCAL: folder });
    expect(given.open(sealer.seal('text', 'a:1'), 'a:1')).toBe('text');
    expect(readdirSync(folder)).toEqual([]);
  });

  const DATABASE_URL = 'postgres://jiqiao@127.0.0.1:5432/jiqiao';
  it('must be given in production', () =>
    expect(() => readEnv({ DATABASE_URL, NODE_ENV: 'production' })).toThrow(/^ {2}SECRET_KEY: .*32 random bytes/m));

  it.each(['secret', randomBytes(16).toString('base64'), randomBytes(33).toString('base64')])(
    'is refused when it is %s',
    (SECRET_KEY) => expect(() => readEnv({ DATABASE_URL, SECRET_KEY })).toThrow(/^ {2}SECRET_KEY: /m),
  );

  it('may have predecessors, each of the same form', () => {
    const [one, two] = [key.toString('base64'), other.toString('base64')];
    expect(readEnv({ DATABASE_URL, SECRET_KEYS_OLD: `${one},${two}` }).SECRET_KEYS_OLD).toBe(`${one},${two}`);
    expect(() => readEnv({ DATABASE_URL, SECRET_KEYS_OLD: `${one},short` })).toThrow(/^ {2}SECRET_KEYS_OLD: /m);
  });
});
