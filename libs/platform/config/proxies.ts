import { isIP } from 'node:net';

/** The entries of TRUST_PROXY. */
export function proxiesFrom(text: string): string[] {
  return text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

export function faultOfProxies(text: string): string | undefined {
  const wrong = proxiesFrom(text).find((entry) => !isNetwork(entry));
  return wrong === undefined ? undefined : `${wrong} is no address and no network such as 10.0.0.0/8`;
}

/** A prefix of nought would trust everybody, which is what the setting must not be able to say. */
function isNetwork(entry: string): boolean {
  const [address = '', prefix, ...more] = entry.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  if (prefix === undefined) return true;
  return /^[1-9]\d{0,2}$/.test(prefix) && Number(prefix) <= (version === 4 ? 32 : 128);
}
