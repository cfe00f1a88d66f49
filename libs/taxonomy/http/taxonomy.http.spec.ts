import { RunningApi } from '../../../test/support/running-api';
import { contractFieldNamed, contractFields, highTechFieldOf, highTechFields } from '../technology-fields';

interface Tables {
  readonly tables: readonly {
    readonly name: string;
    readonly rows: readonly { readonly code: string; readonly zh: string; readonly en: string }[];
  }[];
}

let api: RunningApi;
let tables: Tables['tables'];
beforeAll(async () => {
  api = await RunningApi.start();
  tables = (await api.anybody.get<Tables>('/taxonomy')).body.tables;
});
afterAll(() => api.stop());

describe('the code tables', () => {
  it('are all there, those of the features too', () =>
    expect(tables.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'highTechFields',
        'districts',
        'roles',
        'demandStates',
        'demandReasons',
        'demandMissing',
        'achievementReasons',
        'matchReasons',
        'criteria',
        'exclusions',
      ]),
    ));

  it('have words in both languages for every code, each in its own', () => {
    const faults = tables.flatMap(({ name, rows }) =>
      // A sign needs no translation.
      rows
        .filter(
          ({ zh, en }) =>
            !/\p{Script=Han}|^\P{Letter}+$/u.test(zh) || !/[A-Za-z]/.test(en) || /\p{Script=Han}/u.test(en),
        )
        .map(({ code }) => `${name} ${code}`),
    );
    expect(faults).toEqual([]);
  });

  it('name each code and each table once', () => {
    expect(new Set(tables.map(({ name }) => name)).size).toBe(tables.length);
    for (const { rows } of tables) expect(new Set(rows.map(({ code }) => code)).size).toBe(rows.length);
  });
});

describe('the two classifications of technology', () => {
  it('map every contract field to a high-tech field that exists', () =>
    expect(contractFields.codes.filter((code) => !highTechFields.has(highTechFieldOf(code) ?? ''))).toEqual([]));
  it('know a contract field by its Chinese name, and no other', () => {
    expect(contractFieldNamed('新材料及其应用')).toBe('05');
    expect(contractFieldNamed('玄学')).toBeUndefined();
  });
});
