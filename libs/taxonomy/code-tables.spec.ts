import { ipKinds, technologyReadiness } from './tables/achievement-terms';
import { CodeMapping, codeMappings } from './code-mapping';
import { branchesOf, CodeTable, codeTables, rowsOf } from './code-table';
import { organisationCategories, registrationAuthorities } from './tables/credit-code-terms';
import { industries, industrySections } from './tables/industries';
import { ipcSections } from './tables/ipc-sections';
import { districts, provinces, yangtzeDelta } from './tables/regions';
import {
  contractFieldNamed,
  contractFieldOf,
  contractFields,
  highTechFieldOf,
  highTechFields,
  highTechSubfields,
} from './tables/technology-fields';
import { cooperationModes } from './tables/transfer-terms';

const below = (table: CodeTable, parent: string) => table.rows.filter((row) => row.parent === parent).length;

describe('the code tables', () => {
  it.each([
    [industrySections, 20],
    [industries, 97],
    [provinces, 34],
    [yangtzeDelta, 4],
    [districts, 16],
    [highTechFields, 8],
    [highTechSubfields, 52],
    [contractFields, 11],
    [ipcSections, 8],
    [technologyReadiness, 9],
    [ipKinds, 10],
    [cooperationModes, 8],
    [registrationAuthorities, 12],
    [organisationCategories, 37],
  ] as const)('table %# has its rows', (table, count) =>
    expect([table.name, table.rows.length]).toEqual([table.name, count]),
  );

  it('number the divisions of industry 01 to 97 without a gap, in order', () =>
    expect(industries.codes).toEqual(Array.from({ length: 97 }, (_, i) => String(i + 1).padStart(2, '0'))));

  it('give each section its divisions', () =>
    expect(industrySections.codes.map((section) => `${section}${below(industries, section)}`).join(' ')).toBe(
      'A5 B7 C31 D3 E4 F2 G8 H2 I3 J4 K1 L2 M3 N4 O3 P1 Q2 R5 S6 T1',
    ));

  it('are of the 2017 edition, not of 2011', () => {
    expect(industries.label('25').zh).toBe('石油、煤炭及其他燃料加工业');
    expect(industries.label('58').zh).toBe('多式联运和运输代理业');
    expect(industries.label('13').zh).toBe('农副食品加工业');
    expect(industrySections.rows.map(({ code }) => code).join('')).toBe('ABCDEFGHIJKLMNOPQRST');
  });

  it('give each high-tech field its second level, numbered within it', () => {
    expect(highTechFields.codes.map((field) => below(highTechSubfields, field))).toEqual([8, 7, 2, 6, 8, 4, 8, 9]);
    for (const { code, parent } of highTechSubfields.rows) expect(code.split('.')[0]).toBe(parent);
  });

  it('put the districts into Shanghai, Shanghai into the delta, and categories under their authority', () => {
    expect(new Set(districts.rows.map(({ parent }) => parent))).toEqual(new Set(['310000']));
    expect(yangtzeDelta.rows.map(({ zh }) => zh)).toEqual(['上海市', '江苏省', '浙江省', '安徽省']);
    for (const { code, parent } of organisationCategories.rows) expect(code.charAt(0)).toBe(parent);
  });

  it('each name a source in both languages and a version', () => {
    for (const { edition } of codeTables())
      expect([edition.source.zh, edition.source.en, edition.version].every((text) => text.length > 0)).toBe(true);
  });
});

describe('a code table', () => {
  it('refuses a code named twice, a name used twice and a parent that nobody knows', () => {
    const row = { code: 'a', zh: '甲', en: 'A' };
    const edition = { source: { zh: '甲', en: 'A' }, version: '1', effectiveFrom: null };
    expect(() => new CodeTable('twice', [row, row])).toThrow('names a code twice');
    expect(() => new CodeTable('districts', [row])).toThrow('exists twice');
    expect(() => new CodeTable('lost', branchesOf({ X: [['b', '乙', 'B']] }))).toThrow('no parent of b');
    expect(
      () => new CodeTable('lost', branchesOf({ X: [['b', '乙', 'B']] }), { ...edition, parents: provinces }),
    ).toThrow('no parent of b');
  });

  it('of our own changes its version with its words', () => {
    const [one, other] = [
      new CodeTable('one', rowsOf({ a: ['甲', 'A'] })),
      new CodeTable('other', rowsOf({ a: ['甲', 'B'] })),
    ];
    expect(one.edition.version).toMatch(/^[0-9a-f]{12}$/);
    expect(one.edition.version).not.toBe(other.edition.version);
  });
});

describe('the two classifications of technology', () => {
  it('map every contract field to a high-tech field and every high-tech field and subfield back', () => {
    expect(contractFields.codes.map((code) => highTechFieldOf(code)).join(' ')).toBe('1 3 8 2 4 6 7 6 2 8 5');
    expect(highTechFields.codes.map((code) => contractFieldOf(code)).join(' ')).toBe('01 04 02 05 11 06 07 03');
    expect(highTechSubfields.codes.filter((code) => !contractFields.has(contractFieldOf(code) ?? ''))).toEqual([]);
  });

  it('know nuclear energy, agriculture and vehicles by their second level', () => {
    expect(['6.2', '2.7', '8.7', '8.4'].map(contractFieldOf)).toEqual(['08', '09', '10', '03']);
    expect(contractFieldOf('9.9')).toBeUndefined();
  });

  it('know a contract field by its Chinese name, and no other', () => {
    expect(contractFieldNamed('新材料及其应用')).toBe('05');
    expect(contractFieldNamed('玄学')).toBeUndefined();
  });

  it('say where a person has to confirm', () => {
    const doubtful = codeMappings().flatMap(({ pairs }) => pairs.filter(({ toConfirm }) => toConfirm));
    expect(doubtful.map(({ from, to }) => `${from}>${to}`)).toEqual(['11>5', '5>11', '6.2>08']);
  });

  it('refuse a code that a list does not have, and one mapped twice', () => {
    expect(() => new CodeMapping(ipcSections, provinces, [['Z', '310000']])).toThrow('no such code beside Z');
    expect(
      () =>
        new CodeMapping(ipcSections, provinces, [
          ['A', '310000'],
          ['A', '320000'],
        ]),
    ).toThrow('mapped twice');
  });
});
