import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

const idBytes = 4;
const nonceBytes = 12;
const tagBytes = 16;
const headBytes = idBytes + nonceBytes + tagBytes;

interface Key {
  readonly id: Buffer;
  readonly secret: Buffer;
}

/**
 * Keeps what the database must not show: AES-256-GCM, with the id of the key in front so that keys can change.
 * Sealed bytes are: key id (4), nonce (12), tag (16), cipher text. A sealed value opens only in the context it was
 * sealed for, e.g. `account.totp:<person>`: a row copied onto another person's is of no use.
 */
export class Sealer {
  private readonly keys: readonly Key[];

  /** The first key seals; the others only open what was sealed before the key changed. */
  constructor(current: Buffer, ...old: readonly Buffer[]) {
    this.keys = [current, ...old].map(keyOf);
  }

  seal(text: string, context: string): Buffer {
    const { id, secret } = this.keyFor(undefined);
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv('aes-256-gcm', secret, nonce).setAAD(boundTo(id, context));
    const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([id, nonce, cipher.getAuthTag(), hidden]);
  }

  /** Throws when the value was sealed with an unknown key, for another context, or was changed since. */
  open(sealed: Buffer, context: string): string {
    if (sealed.length < headBytes) throw new Error('a sealed value is too short to be one');
    const id = sealed.subarray(0, idBytes);
    const { secret } = this.keyFor(id);
    const nonce = sealed.subarray(idBytes, idBytes + nonceBytes);
    const decipher = createDecipheriv('aes-256-gcm', secret, nonce, { authTagLength: tagBytes })
      .setAAD(boundTo(id, context))
      .setAuthTag(sealed.subarray(idBytes + nonceBytes, headBytes));
    return Buffer.concat([decipher.update(sealed.subarray(headBytes)), decipher.final()]).toString('utf8');
  }

  /** Whether a value still hangs on an old key and should be sealed anew. */
  isStale(sealed: Buffer): boolean {
    return !sealed.subarray(0, idBytes).equals(this.keyFor(undefined).id);
  }

  private keyFor(id: Buffer | undefined): Key {
    const key = id ? this.keys.find((each) => each.id.equals(id)) : this.keys[0];
    if (!key) throw new Error(`no key ${id?.toString('hex')}: SECRET_KEY or SECRET_KEYS_OLD must hold it`);
    return key;
  }
}

function keyOf(secret: Buffer): Key {
  if (secret.length !== 32) throw new Error('a key to seal with has 32 bytes');
  return { secret, id: createHash('sha256').update('jiqiao key id').update(secret).digest().subarray(0, idBytes) };
}

function boundTo(id: Buffer, context: string): Buffer {
  return Buffer.concat([id, Buffer.from(context, 'utf8')]);
}
