import fc from 'fast-check';
import { aScan } from '../support/uploads';
import type { Operation, Parameter } from './contract';
import { type Asked, freshKey } from './asked';
import { recipes } from './recipes';
import { rightful } from './rightful';
import { type Known, odd, valueFor } from './values';

type Pair = readonly [name: string, value: string];

export function requestOf(operation: Operation, known: Known, idsOfPath: readonly string[]): fc.Arbitrary<Asked> {
  return fc
    .record({
      path: pathOf(operation, known, idsOfPath),
      query: queryOf(operation, known),
      headers: headersOf(operation),
      body: bodyOf(operation, known),
      right: Object.hasOwn(recipes, operation.operationId) ? rightful(known) : fc.constant(null),
    })
    .map(({ path, query, headers, body: { text, type, encoding }, right }) => {
      const sent = type === undefined ? headers : { ...headers, 'content-type': type };
      return { path: query ? `${path}?${query}` : path, headers: sent, body: text, encoding, right };
    });
}

/** Half a surrogate pair has no encoding of its own; what a careless client sends for it has. */
function encoded(text: string): string {
  const parts = text.slice(0, 4000).split(/\p{Surrogate}/u);
  return parts.map((part) => encodeURIComponent(part)).join('%ed%a0%80');
}

function mostly<T>(usual: fc.Arbitrary<T>, seldom: fc.Arbitrary<T>, weight = 16): fc.Arbitrary<T> {
  return fc.oneof({ withCrossShrink: true }, { weight, arbitrary: usual }, { weight: 1, arbitrary: seldom });
}

function pathOf({ path, parameters }: Operation, known: Known, ids: readonly string[]): fc.Arbitrary<string> {
  const places = parameters.filter((parameter) => parameter.in === 'path');
  const strange = ['', '.', '..', '%00', '%ff', '%zz', '%2e%2e%2f', 'a'.repeat(300), '0', '-1', '2147483648', '1e3'];
  const parts = places.map(({ name, schema }, place) => {
    const numbers = /^(number|year)$/.test(name) ? ['1', '2', '2026'] : undefined;
    // The first names what the policy is about; a second one something that hangs on it.
    const usual = numbers ?? (place === 0 && ids.length > 0 ? ids : known.ids);
    const text = odd(schema, known).map((value) => encoded(typeof value === 'string' ? value : JSON.stringify(value)));
    return mostly(fc.constantFrom(...usual), fc.oneof(fc.constantFrom(...strange), text), 24);
  });
  return fc
    .tuple(...parts)
    .map((values) => places.reduce((whole, { name }, i) => whole.replace(`{${name}}`, () => values[i] ?? ''), path));
}

function queryOf({ parameters }: Operation, known: Known): fc.Arbitrary<string> {
  const asked = parameters.filter((parameter) => parameter.in === 'query');
  const usual = fc
    .tuple(
      ...asked.map((parameter) =>
        mostly(pairsOf(parameter, known), fc.constant<Pair[]>([]), parameter.required ? 30 : 1),
      ),
    )
    .map((pairs) => pairs.flat());
  const extra = fc.constantFrom(
    'a=b',
    'a[b]=c',
    '__proto__[x]=1',
    'constructor=1',
    '&&=&',
    '%ff=%ff',
    'q=%00',
    'limit=%zz',
  );
  return fc
    .tuple(usual, mostly(fc.constant(''), extra, 20), polluting(asked))
    .map(([pairs, more, twice]) =>
      [...pairs.map(([name, value]) => `${encoded(name)}=${encoded(value)}`), twice, more].filter(Boolean).join('&'),
    );
}

function pairsOf({ name, schema }: Parameter, known: Known): fc.Arbitrary<Pair[]> {
  return valueFor(schema, name, known).map((value) =>
    [value].flat().map((one) => [name, typeof one === 'string' ? one : (JSON.stringify(one) ?? '')] as const),
  );
}

/** The same parameter once more: in the same form, as a list, as an object. */
function polluting(asked: readonly Parameter[]): fc.Arbitrary<string> {
  if (asked.length === 0) return fc.constant('');
  const forms = ['=a', '=1', '[]=1', '[0]=1', '[x]=1', '[$gt]=', '=', '=%ed%a0%80'];
  const twice = fc.tuple(fc.constantFrom(...asked), fc.constantFrom(...forms)).map(([{ name }, form]) => name + form);
  return mostly(fc.constant(''), twice, 14);
}

function headersOf({ method }: Operation): fc.Arbitrary<Record<string, string>> {
  const keys = ['', 'short', 'k'.repeat(256), 'k'.repeat(255), 'clé-clé-clé', 'always-the-same', "';--';--"];
  const key = mostly(fc.constant(freshKey), fc.constantFrom(...keys), 20);
  const strange: readonly (readonly [string, string])[] = [
    ...[
      ['if-match', '"1"'],
      ['if-none-match', '*'],
      ['if-modified-since', 'x'],
      ['range', 'bytes=5-1'],
    ],
    ...[
      ['range', 'bytes=0-0,2-'],
      ['range', 'bytes=-99999999999999999999'],
      ['accept', 'text/html'],
      ['accept', ''],
    ],
    ...[
      ['accept-encoding', 'identity;q=0'],
      ['last-event-id', '9'.repeat(40)],
      ['x-forwarded-for', "'"],
    ],
    ...[
      ['x-http-method-override', 'DELETE'],
      ['authorization', 'Bearer x'],
      ['authorization', 'Basic OmE='],
    ],
    ...[
      ['origin', 'https://evil.example'],
      ['origin', 'null'],
      ['host', 'evil.example'],
      ['expect', 'x'],
    ],
    ...[
      ['content-encoding', 'gzip'],
      ['accept-language', '\u00ff'],
      ['accept-language', 'en-'.repeat(300)],
    ],
  ].map(([name = '', value = '']) => [name, value]);
  return fc
    .tuple(fc.constantFrom('zh', 'en'), key, mostly(fc.constant(undefined), fc.constantFrom(...strange), 14))
    .map(([language, idempotency, more]) => {
      const headers: Record<string, string> = { 'accept-language': language };
      if (method !== 'GET' && idempotency !== '') headers['idempotency-key'] = idempotency;
      return more ? { ...headers, [more[0]]: more[1] } : headers;
    });
}

interface Body {
  readonly text: string | undefined;
  readonly type: string | undefined;
  readonly encoding: Asked['encoding'];
}

function bodyOf({ method, requestBody }: Operation, known: Known): fc.Arbitrary<Body> {
  const content = requestBody?.content ?? {};
  const none = fc.constant<Body>({ text: undefined, type: undefined, encoding: 'utf8' });
  if (method === 'GET') return none;
  const schema = content['application/json']?.schema;
  const json = (text: string): Body => ({ text, type: 'application/json', encoding: 'utf8' });
  if (content['multipart/form-data']) return partsOf();
  const whole = schema ? valueFor(schema, '', known).map((value) => json(JSON.stringify(value) ?? '')) : none;
  return mostly(whole, brokenBody(whole), 18);
}

/** What is no JSON, or JSON of which nobody thinks. */
function brokenBody(whole: fc.Arbitrary<Body>): fc.Arbitrary<Body> {
  const texts = [
    ...['', 'null', '[]', '"x"', '1', '{', '{"a":', '{"version":1,"version":2}', '{"version":1e400}', '\ufeff{}'],
    ...['{"__proto__":{"roles":["operator"]}}', '{"a":"\\u0000"}', '{"title":"\\ud800"}', '{"version":-0}', 'NaN'],
    ...['['.repeat(5000), `${'{"a":'.repeat(300)}1${'}'.repeat(300)}`, `{"title":"${'x'.repeat(1_100_000)}"}`],
  ];
  const types = [
    ...[
      'text/plain',
      'application/xml',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'application/json;',
    ],
    ...['application/json; charset=utf-16', 'application/json; charset=gbk', 'Application/JSON', '', 'x', ',,,'],
    ...['multipart/form-data; boundary=', 'application/json-patch+json', 'image/svg+xml', 'application/octet-stream'],
  ];
  const broken = fc.constantFrom(...texts).map((text): Body => ({ text, type: 'application/json', encoding: 'utf8' }));
  const mistyped = fc.tuple(whole, fc.constantFrom(...types)).map(([body, type]) => ({ ...body, type }));
  const encodings = fc.constantFrom('utf16le' as const, 'latin1' as const);
  const recoded = fc.tuple(whole, encodings).map(([body, encoding]) => ({ ...body, encoding }));
  const cut = whole.map((body) => ({ ...body, text: body.text?.slice(0, -1) }));
  return fc.oneof(broken, mistyped, recoded, cut);
}

/** An upload: its name, its subject, its declared and its real kind, and forms that end too early. */
function partsOf(): fc.Arbitrary<Body> {
  const names = [
    'a.pdf',
    '../../a.pdf',
    'a.svg',
    'a\0.pdf',
    '.'.repeat(300),
    '营业.pdf',
    '',
    'a.xlsx',
    '=1+1.jsonl',
    'con',
  ];
  const contents = ['%PDF-1.4\n%%EOF\n', '<svg onload=1/>', 'PK\u0003\u0004', '{"id":1}', '', 'MZ', 'x'.repeat(2000)];
  return fc
    .record({
      subject: mostly(
        fc.constantFrom('import', 'demand', 'application', 'achievement'),
        fc.constantFrom('', 'constructor', '\0', 'export', 'x'.repeat(200)),
        4,
      ),
      name: mostly(fc.constant('a.pdf'), fc.constantFrom(...names), 1),
      content: mostly(fc.constant(aScan().toString('latin1')), fc.constantFrom(...contents), 2),
      type: fc.constantFrom('application/pdf', 'image/png', 'text/html', '', 'x/\u00ff'),
      boundary: mostly(fc.constant('b'), fc.constantFrom('', 'c', '"b', 'b'.repeat(300)), 8),
      end: mostly(fc.constant('--b--\r\n'), fc.constantFrom('', '--b', '--b\r\n', '--b\r\n\r\n'), 8),
      order: mostly(
        fc.constantFrom('subject first', 'file first'),
        fc.constantFrom('file only', 'two files', 'two subjects'),
        4,
      ),
    })
    .map(({ subject, name, content, type, boundary, end, order }) => {
      const part = (head: string, value: string) =>
        `--b\r\ncontent-disposition: form-data; ${head}\r\n\r\n${value}\r\n`;
      const said = part('name="subject"', subject);
      const file = part(`name="file"; filename="${name}"${type && `\r\ncontent-type: ${type}`}`, content);
      const parts: Readonly<Record<string, string>> = {
        'subject first': said + file,
        'file first': file + said,
        'file only': file,
        'two files': said + file + file,
        'two subjects': said + said + file,
      };
      return { text: (parts[order] ?? '') + end, type: `multipart/form-data; boundary=${boundary}`, encoding: 'utf8' };
    });
}
