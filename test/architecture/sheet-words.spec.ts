import { achievementForm } from '#achievement';
import { demandForm } from '#demand';
import { achievement as achievementEn } from '../../apps/web/src/words/en/achievement';
import { demand as demandEn } from '../../apps/web/src/words/en/demand';
import { publicPages as publicEn } from '../../apps/web/src/words/en/public-pages';
import { achievement as achievementZh } from '../../apps/web/src/words/zh/achievement';
import { demand as demandZh } from '../../apps/web/src/words/zh/demand';
import { publicPages as publicZh } from '../../apps/web/src/words/zh/public-pages';

type Labels = Readonly<Record<string, unknown>>;

/** A yes or no in a sheet where the form offers a choice; the row's own number; lists that the form takes apart. */
const onlyInSheets = [
  'number',
  'language',
  'budgetNegotiable',
  'priceNegotiable',
  'anonymous',
  'ipRights',
  'team',
  'indicators',
];
const named: Readonly<Record<string, string>> = {
  'contact.name': 'contactName',
  'contact.phone': 'contactPhone',
  'contact.email': 'contactEmail',
};
const words = {
  zh: [demandZh.field, achievementZh.field, publicZh.detail],
  en: [demandEn.field, achievementEn.field, publicEn.detail],
} as const;

/** Without what stands in brackets: a unit, an abbreviation, the other language. */
const bare = (word: string) => word.replace(/ ?[（(].*$/, '');
const fieldOf = (path: string) => named[path] ?? path.replace(/^translations\.(\w+)\.text$/, '$1');

describe.each([
  ['needs', demandForm, 0],
  ['achievements', achievementForm, 1],
] as const)('the workbook of %s', (_, form, own) => {
  it.each(['zh', 'en'] as const)('calls every column as the form calls the field: %s', (language) => {
    const [needs, achievements, face] = words[language];
    const labels: Labels = { ...face, ...achievements, ...needs, ...words[language][own] };
    const strange = form.columns
      .filter(({ path }) => !onlyInSheets.includes(path))
      .filter(({ path, header }) => bare(header[language]) !== bare(String(labels[fieldOf(path)])))
      .map(({ path, header }) => `${path}: ${header[language]} ≠ ${String(labels[fieldOf(path)])}`);
    expect(strange).toEqual([]);
  });

  it('has no title, old or new, for two columns', () => {
    const titles = form.columns.flatMap(({ header, formerly = [] }) => [header.zh, header.en, ...formerly]);
    const twice = titles.filter((title, at) => titles.indexOf(title) !== at);
    expect(twice).toEqual([]);
  });
});
