import { carriedOver, isStale, type Translations, translationsOf } from './translations';

const originals = { title: '激光清洗', background: '积碳难除' };
const made = translationsOf(originals, { title: 'Laser cleaning', background: 'Carbon is hard to remove' });
const staleFields = (translations: Translations, now: Record<string, string>) =>
  Object.entries(translations).flatMap(([field, translation]) => (isStale(translation, now[field]) ? [field] : []));

describe('a text in two languages', () => {
  it('is up to date when it was just translated', () => expect(staleFields(made, originals)).toEqual([]));

  it('keeps no empty translation, and none of a field that says nothing', () =>
    expect(translationsOf({ ...originals, basis: '' }, { title: '  ', basis: 'x', background: null })).toEqual({}));

  it('is stale in the field whose original changed', () => {
    const now = { ...originals, background: '积碳难除，废液多' };
    const next = carriedOver(
      translationsOf(now, { title: 'Laser cleaning', background: made.background!.text }),
      made,
      [],
    );
    expect(staleFields(next, now)).toEqual(['background']);
  });

  it('stays stale through a change of something else', () => {
    const second = { ...originals, background: '积碳难除，废液多' };
    const third = { ...second, existingBasis: '试过化学清洗' };
    const texts = { title: made.title!.text, background: made.background!.text };
    const next = carriedOver(translationsOf(second, texts), made, []);
    expect(staleFields(carriedOver(translationsOf(third, texts), next, []), third)).toEqual(['background']);
  });

  it('is up to date again when it was written anew, or checked', () => {
    const now = { ...originals, background: '积碳难除，废液多' };
    const rewritten = translationsOf(now, { background: 'Carbon is hard to remove; much waste' });
    expect(staleFields(carriedOver(rewritten, made, []), now)).toEqual([]);
    const same = translationsOf(now, { background: made.background!.text });
    expect(staleFields(carriedOver(same, made, ['background']), now)).toEqual([]);
  });
});
