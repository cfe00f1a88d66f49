// NUL and half a surrogate pair: no database keeps them as they are, and the second would silently become another sign.
const unstorable = /[\0\p{Surrogate}]/u;

export function isStorable(text: string): boolean {
  return !unstorable.test(text);
}

/** The beginning of a text; a sign that does not fit whole is left out. */
export function beginningOf(text: string, most: number): string {
  return text.slice(0, most).replace(/\p{Surrogate}$/u, '');
}

/** Whether something is nested deeper; a loop, as a recursion would end where an attacker wants it. */
export function isDeeperThan(levels: number, value: unknown): boolean {
  let level = [value].filter(isContainer);
  for (let depth = 0; level.length > 0; depth++) {
    if (depth >= levels) return true;
    level = level.flatMap((container) => Object.values(container).filter(isContainer));
  }
  return false;
}

/** How many fields and items something has at all its levels; counted no further than `most`. */
export function partsOf(value: unknown, most: number): number {
  const open = [value].filter(isContainer);
  let parts = 0;
  for (let next = open.pop(); next !== undefined && parts <= most; next = open.pop()) {
    const inner = Object.values(next);
    parts += inner.length;
    if (parts <= most) open.push(...inner.filter(isContainer));
  }
  return parts;
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
