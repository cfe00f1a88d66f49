const longest = 500;

/** Line ends, control and direction characters become blanks: a fact stays inside its line, a subject inside its header. */
export function oneLine(text: string): string {
  return text
    .slice(0, longest)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+/gu, ' ')
    .trim();
}

/** Mail programs make links of what looks like one; these no longer do. */
export function withoutAddresses(text: string): string {
  return (
    text
      .replace(/:\/\//g, ': //')
      .replace(/\bwww\./gi, 'www .')
      // A bare `evil.example` is enough for most of them; `Co., Ltd.` and `1.5` are not touched.
      .replace(/([\p{L}\p{N}])[.\u{FF0E}](?=\p{L}{2})/gu, '$1. ')
  );
}

/** Enough to recognise an address, too little to write to it. */
export function masked(address: string): string {
  const at = address.lastIndexOf('@');
  return `${address.slice(0, 1)}***${address.slice(at)}`;
}
