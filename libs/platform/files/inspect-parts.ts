import { FileTypeRefused } from './file.errors';

/** The parts of an office document that say what its other parts are, and what belongs to them from elsewhere. */
const telling = /(^|\/)(\[Content_Types\]\.xml|[^/]*\.rels)$/i;
const macros = /macroEnabled|macrosheet|vbaProject|vbaData/i;
/** Loaded when the document is opened; links that somebody has to follow are none of these. */
const loaded = /\/(attachedTemplate|oleObject|frame|subDocument|aFChunk|control)$/i;
/** From another machine: a template on the writer's own disk is written into many honest documents and found by nobody. */
const remote = /^(https?:|ftp:|\\\\|\/\/|file:\/\/[^/]|file:\/{3}[\\/]{2})/i;
const attribute = /([\w:]+)\s*=\s*("[^"]*"|'[^']*')/g;

export function tellsOfParts(name: string): boolean {
  return telling.test(name);
}

/** Refuses macros whatever their part is called, and what would be fetched from elsewhere by whoever opens the document. */
export function refuseActiveParts(part: Buffer): void {
  const text = textOf(part);
  // No office program writes one, and it could spell anything.
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new FileTypeRefused('archive-broken');
  // A < cannot stand in a value: what is between two of them is one element.
  for (const element of text.split('<')) refuseActive(valuesIn(element));
}

function refuseActive(values: ReadonlyMap<string, string>): void {
  const kind = values.get('Type') ?? '';
  if (macros.test(kind) || macros.test(values.get('ContentType') ?? '')) throw new FileTypeRefused('archive-macros');
  const isRemote = values.get('TargetMode') === 'External' && remote.test(values.get('Target')?.trim() ?? '');
  if (isRemote && loaded.test(kind)) throw new FileTypeRefused('archive-remote');
}

function valuesIn(element: string): ReadonlyMap<string, string> {
  const found = [...element.matchAll(attribute)];
  return new Map(found.map(([, name = '', quoted = '']) => [name, withoutReferences(quoted.slice(1, -1))]));
}

/** Letters may be written as numbers. */
function withoutReferences(value: string): string {
  return value
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, code: string) => letter(Number.parseInt(code, 16)))
    .replace(/&#(\d{1,7});/g, (_, code: string) => letter(Number(code)));
}

function letter(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

/** Office reads UTF-16 as well as UTF-8. */
function textOf(part: Buffer): string {
  if (part[0] === 0xfe && part[1] === 0xff) return new TextDecoder('utf-16be').decode(part);
  const isWide = (part[0] === 0xff && part[1] === 0xfe) || part[1] === 0;
  return new TextDecoder(isWide ? 'utf-16le' : part[0] === 0 ? 'utf-16be' : 'utf-8').decode(part);
}
