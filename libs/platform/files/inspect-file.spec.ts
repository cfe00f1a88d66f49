import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aDocument, anArchive, aPdf, aPng } from './archive.fixture';
import { safeFileName } from './file-name';
import { inspectFile } from './inspect-file';

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'jiqiao-inspect-'))));
afterAll(() => rmSync(folder, { recursive: true }));

const inspect = (name: string, content: Buffer | string) => {
  const bytes = Buffer.from(content);
  const file = join(folder, 'given');
  writeFileSync(file, bytes);
  return inspectFile({ file, size: bytes.length, name: safeFileName(name) });
};
const jpeg = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), Buffer.from('JFIF\0'), Buffer.alloc(40)]);
const webp = Buffer.concat([Buffer.from('RIFF\x20\0\0\0WEBPVP8 '), Buffer.alloc(40)]);
const gb18030 = Buffer.from([0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0x31, 0x0a]);

const aPdfWith = (action: string) => Buffer.from(`%PDF-1.7\n1 0 obj <</Type /Catalog ${action}>> endobj\n%%EOF\n`);
const template = 'schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate';
const related = (target: string, kind: string, mode = 'Internal') =>
  aDocument('docx', [
    {
      name: 'word/_rels/settings.xml.rels',
      content: `<Relationships><Relationship Id="r1" Target='${target}' TargetMode="${mode}" Type="http://${kind}"/></Relationships>`,
    },
  ]);
const typesOf = (type: string) => `<Types><Override PartName="/word/a.bin" ContentType="${type}"/></Types>`;
const withTypes = (content: Buffer | string, kind: 'docx' | 'xlsx' = 'docx') =>
  anArchive([
    { name: '[Content_Types].xml', content },
    { name: kind === 'docx' ? 'word/document.xml' : 'xl/workbook.xml', content: '<document/>' },
  ]);
const typed = (type: string, kind: 'docx' | 'xlsx' = 'docx') => withTypes(typesOf(type), kind);
const wide = (text: string) => withTypes(Buffer.from(`\uFEFF${text}`, 'utf16le'));

describe('a file is what its content is', () => {
  it.each([
    ['pdf', '方案.PDF', aPdf],
    [
      'pdf',
      'about scripts.pdf',
      Buffer.concat([aPdf, Buffer.from('(How JavaScript and /JavaScriptLike are launched)')]),
    ],
    [
      'docx',
      'linked.docx',
      related(
        'https://one.example',
        'schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink',
        'External',
      ),
    ],
    ['docx', 'own template.docx', related('file:///C:/Users/lin/Templates/firm.dotx', template, 'External')],
    ['png', 'a.png', aPng],
    ['jpeg', 'a.jpg', jpeg],
    ['jpeg', 'a.jpeg', jpeg],
    ['webp', 'a.webp', webp],
    ['docx', 'a.docx', aDocument('docx')],
    ['xlsx', 'a.xlsx', aDocument('xlsx')],
    ['pptx', 'a.pptx', aDocument('pptx')],
    ['ofd', '发票.ofd', aDocument('ofd')],
    ['txt', 'a.txt', '说明：a < b，长度 < 100 %\r\n第二行\t完'],
    ['csv', 'a.csv', '\uFEFF名称,数量\n轴承,3\n'],
    ['csv', 'gb.csv', gb18030],
  ])('%s: %s', async (kind, name, content) => expect(await inspect(name, content)).toBe(kind));
});

const script = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
const million = Buffer.alloc(1_000_000);

describe('refused', () => {
  it.each([
    ['extension-wrong', 'a picture called a text', 'a.txt', aPng],
    ['extension-wrong', 'a document called a spreadsheet', 'a.xlsx', aDocument('docx')],
    ['extension-wrong', 'a document with a second, executable ending', 'a.pdf.exe', aPdf],
    ['extension-wrong', 'a name that reads backwards', 'report\u202Efdp.exe', aPdf],
    ['type-unknown', 'a program', 'a.pdf', Buffer.concat([Buffer.from('MZ\x90\0'), Buffer.alloc(200)])],
    ['type-unknown', 'a plain archive', 'a.docx', anArchive([{ name: 'a.txt', content: 'a' }])],
    [
      'type-unknown',
      'a program for Linux called a text',
      'a.txt',
      Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01'), Buffer.alloc(99)]),
    ],
    ['type-unknown', 'a moving picture', 'a.gif', Buffer.from('GIF89a\x01\0\x01\0\0\0\0;')],
    ['type-unknown', 'a text without a known ending', 'a.sh', 'echo 1'],
    ['content-active', 'a drawing with a script', 'a.svg', script],
    ['content-active', 'a page called a text', 'a.txt', ' <!DOCTYPE html><p>'],
    ['content-active', 'a script called a table', 'a.csv', '#!/bin/sh\nrm -rf /'],
    ['text-broken', 'a text with a NUL', 'a.txt', 'a\0b'],
    ['text-broken', 'no text in any encoding', 'a.txt', Buffer.from([0x61, 0xff, 0xff, 0xff, 0x80])],
    ['content-mixed', 'a document that is an archive as well', 'a.pdf', Buffer.concat([aPdf, aDocument()])],
    [
      'content-mixed',
      'a picture that is a page as well',
      'a.jpg',
      Buffer.concat([jpeg, Buffer.from('<html><script>alert(1)</script>')]),
    ],
    ['content-mixed', 'a picture that is a document as well', 'a.png', Buffer.concat([aPng, aPdf])],
    [
      'content-active',
      'a document with a script',
      'a.pdf',
      aPdfWith('/OpenAction << /S /JavaScript /JS (app.alert(1)) >>'),
    ],
    [
      'content-active',
      'a document with a script spelt in hex',
      'a.pdf',
      aPdfWith('/AA << /S /J#61va#53cript /JS 3 0 R >>'),
    ],
    [
      'content-active',
      'a document that starts a program',
      'a.pdf',
      aPdfWith('/OpenAction << /S /Launch /F (cmd.exe) >>'),
    ],
    [
      'archive-macros',
      'macros in a part of another name',
      'a.docx',
      related('vba', 'microsoft.com/office/2006/relationships/vbaProject'),
    ],
    [
      'archive-macros',
      'macros told by the kind of a part',
      'a.docx',
      typed('application/vnd.ms-word.document.macroEnabled.main+xml'),
    ],
    ['archive-macros', 'a sheet of macros', 'a.xlsx', typed('application/vnd.ms-excel.macrosheet+xml', 'xlsx')],
    [
      'archive-macros',
      'macros in letters written as numbers',
      'a.docx',
      typed('application/vnd.ms-office.&#118;ba&#x50;roject'),
    ],
    ['archive-macros', 'macros in wide letters', 'a.docx', wide(typesOf('application/vnd.ms-office.vbaProject'))],
    [
      'archive-remote',
      'a template from elsewhere',
      'a.docx',
      related('https://evil.example/t.dotm', template, 'External'),
    ],
    ['archive-remote', 'a template from a share', 'a.docx', related('\\\\10.0.0.1\\t.dotm', template, 'External')],
    ['archive-broken', 'parts spelt by a declaration', 'a.docx', wide('<!DOCTYPE a [<!ENTITY b "vba">]><Types/>')],
    ['content-mixed', 'two documents in one', 'a.docx', aDocument('docx', [{ name: 'xl/workbook.xml' }])],
    [
      'type-unknown',
      'a program with an archive behind it',
      'a.docx',
      Buffer.concat([Buffer.from('MZ\x90\0'), aDocument()]),
    ],
    ['archive-broken', 'half an archive', 'a.docx', aDocument().subarray(0, 60)],
    [
      'archive-names',
      'a way out of the archive',
      'a.docx',
      aDocument('docx', [{ name: '../../etc/passwd', content: 'x' }]),
    ],
    ['archive-names', 'a path from the root', 'a.docx', aDocument('docx', [{ name: '/etc/passwd', content: 'x' }])],
    [
      'archive-macros',
      'a document with macros',
      'a.docx',
      aDocument('docx', [{ name: 'word/vbaProject.bin', content: 'x' }]),
    ],
    [
      'archive-bomb',
      'too many files',
      'a.docx',
      anArchive(Array.from({ length: 2_001 }, (_, i) => ({ name: `${i}` }))),
    ],
    [
      'archive-bomb',
      'thirty megabytes out of thirty kilobytes',
      'a.docx',
      aDocument(
        'docx',
        Array.from({ length: 30 }, (_, i) => ({ name: `word/media/${i}`, content: million })),
      ),
    ],
    [
      'archive-bomb',
      'more than there may be, by its own word',
      'a.docx',
      aDocument('docx', [{ name: 'word/big', content: 'x', claimedSize: 4_000_000_000 }]),
    ],
    [
      'archive-bomb',
      'more than its directory says',
      'a.docx',
      aDocument('docx', [{ name: 'word/lie', content: million, claimedSize: 10 }]),
    ],
  ])('%s: %s', (refusal, _what, name, content) =>
    expect(inspect(name, content)).rejects.toMatchObject({ code: 'file-type-refused', refusal }),
  );
});

describe('a name', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\secret\\方案.pdf', '方案.pdf'],
    ['a\u202Efdp.exe', 'afdp.exe'],
    ['a\0b\r\nSet-Cookie: x.pdf', 'abSet-Cookie_ x.pdf'],
    ['e\u0301.pdf', '\u00e9.pdf'],
    ['...', 'file'],
    ['', 'file'],
    ['\ud800.pdf', 'pdf'],
    ['a  b.pdf ', 'a b.pdf'],
    ['CON.pdf', '_CON.pdf'],
    ['nul', '_nul'],
    ['com1.tar.pdf', '_com1.tar.pdf'],
    ['\u202Eaux .pdf', 'aux .pdf'],
    ['console.pdf', 'console.pdf'],
    ['.htaccess', 'htaccess'],
    ['a.pdf::$DATA', 'a.pdf__$DATA'],
  ])('%j is kept as %j', (given, kept) => expect(safeFileName(given)).toBe(kept));

  it('keeps its ending when it is too long', () => {
    const kept = safeFileName(`${'技'.repeat(300)}.pdf`);
    expect([...kept]).toHaveLength(120);
    expect(kept.endsWith('技.pdf')).toBe(true);
  });
});
