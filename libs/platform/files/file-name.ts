const longest = 120;
/** Of a name as long as a book neither its middle is missed nor the time to read it. */
const mostRead = { beginning: 500, end: 20 } as const;
/** Names of devices on Windows, whatever ending they carry: a file that is saved under one is not the file. */
const ofDevices = /^(con|prn|aux|nul|clock\$|conin\$|conout\$|(com|lpt)[\d¹²³])(?=\.|$)/i;

/** A name to show and to offer for saving, never a path: what it hides or could do elsewhere is taken out. */
export function safeFileName(given: string): string {
  const last = given.split(/[\\/]/).at(-1) ?? '';
  const clean = ends(last)
    // Control, direction and invisible characters, halves of pairs; then what some file system reads as syntax.
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|(?<![. ])[. ]+$/g, '')
    .replace(ofDevices, '_$1');
  return shortened(clean) || 'file';
}

function ends(name: string): string {
  const { beginning, end } = mostRead;
  return name.length <= beginning + end ? name : name.slice(0, beginning) + name.slice(-end);
}

/** In lower case, without the dot; empty where there is none. */
export function extensionOf(name: string): string {
  return /\.([^.]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** PostgreSQL counts code points, and so does this; the extension stays. */
function shortened(name: string): string {
  const letters = [...name];
  if (letters.length <= longest) return name;
  const extension = extensionOf(name);
  const tail = extension === '' ? '' : `.${extension}`;
  return letters.slice(0, longest - [...tail].length).join('') + tail;
}
