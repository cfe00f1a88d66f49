import '#achievement';
import '#demand';
import { achievement as achievementEn } from '../../apps/web/src/words/en/achievement';
import { demand as demandEn } from '../../apps/web/src/words/en/demand';
import { achievement as achievementZh } from '../../apps/web/src/words/zh/achievement';
import { demand as demandZh } from '../../apps/web/src/words/zh/demand';
import { publicPages as publicEn } from '../../apps/web/src/words/en/public-pages';
import { publicPages as publicZh } from '../../apps/web/src/words/zh/public-pages';
import { codeTables } from '#taxonomy';

type Language = 'zh' | 'en';
type Labels = Readonly<Record<string, string>>;

/** What the public page calls by a name of its own, because it stands beside the other kind. */
const publicNames: Labels = {
  background: 'needed',
  existingBasis: 'basis',
  highTechField: 'field',
  summary: 'offered',
  ipRights: 'ip',
  maturityStage: 'stage',
};
const words = {
  zh: { demand: demandZh.field, achievement: achievementZh.field, face: publicZh.detail },
  en: { demand: demandEn.field, achievement: achievementEn.field, face: publicEn.detail },
};

/** The label of a field in its form: of its own, shared with the other form, or with the public page. */
function labelOf(of: 'demand' | 'achievement', code: string, language: Language): string | undefined {
  const { face, ...forms } = words[language] as unknown as Record<'demand' | 'achievement' | 'face', Labels>;
  return forms[of][code] ?? forms.demand[code] ?? face[publicNames[code] ?? code];
}

function onThePublicPage(of: 'demand' | 'achievement', code: string, language: Language): string | undefined {
  const face = words[language].face as unknown as Labels;
  const name =
    code === 'cooperationModes' ? (of === 'demand' ? 'modes' : 'transferModes') : (publicNames[code] ?? code);
  return face[name];
}

/** The word of the label; after it may stand what is wrong with it, in brackets. */
const isWordOf = (label: string) => (word: string) =>
  word === label || (word.startsWith(label) && /^ ?[（(]/.test(word.slice(label.length)));

describe.each(['demand', 'achievement'] as const)('what a %s lacks', (of) => {
  const table = codeTables().find(({ name }) => name === `${of}Missing`);
  it.each<Language>(['zh', 'en'])('is called as its field in the form and on the public page: %s', (language) => {
    const strange = (table?.codes ?? ['no table']).flatMap((code) => {
      const word = table?.label(code)[language] ?? '';
      const labels = [labelOf(of, code, language), onThePublicPage(of, code, language)];
      const said = labels.filter((label) => label !== undefined);
      if (said.length === 0) return [`${code}: no label`];
      return said.filter((label) => !isWordOf(label)(word)).map((label) => `${code}: ${word} ≠ ${label}`);
    });
    expect(strange).toEqual([]);
  });
});
