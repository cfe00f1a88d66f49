import { isIPv4, isIPv6 } from 'node:net';

const groups = 8;

/** By what one network address is counted: an IPv6 customer has a whole /64 to choose from, so that counts as one. */
export function addressKey(address: string): string {
  const bare = address.split('%')[0] ?? '';
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1];
  if (mapped ?? isIPv4(bare)) return mapped ?? bare;
  return isIPv6(bare) ? `${networkOf(bare)}::/64` : 'unknown';
}

function networkOf(address: string): string {
  const [head = '', tail] = address.split('::');
  const front = partsOf(head);
  const gap = tail === undefined ? 0 : groups - front.length - widthOf(partsOf(tail));
  const all = [...front, ...Array<string>(gap).fill('0'), ...partsOf(tail ?? '')];
  return all
    .slice(0, groups / 2)
    .map((part) => parseInt(part, 16).toString(16))
    .join(':');
}

function partsOf(text: string): string[] {
  return text === '' ? [] : text.split(':');
}

/** An IPv4 address at the end stands for two groups. */
function widthOf(parts: readonly string[]): number {
  return parts.length + (parts.at(-1)?.includes('.') ? 1 : 0);
}
