import { GLOSSARY_VERSION } from '#glossary';
import { achievementsFor, demandsFor, hashOf } from './run/compute-matches';
import { aNeed, anOffer } from './corpus/match-document.factory';
import type { MatchDocument } from './corpus/match-document';
import { MatchIndex } from './corpus/match-index';
import { MATCHER_VERSION } from './run/matcher-version';
import { someInputs } from './run/run-inputs.factory';
import { translated } from './translated';

const inputs = someInputs('2026-06-01');
const zhNeed = aNeed({ title: '机器视觉判别表面缺陷', text: '用机器视觉判别冷轧带钢的表面缺陷。' });
const enNeed = aNeed({
  id: 'en-need',
  language: 'en',
  title: 'Acoustic leak location',
  text: 'We look for leak detection in the water supply network.',
});
const enOffer = anOffer({
  id: 'en-offer',
  language: 'en',
  title: 'Machine vision for strip',
  text: 'Line scan cameras see surface defects of cold rolled strip.',
  keywords: [],
});
const zhOffer = anOffer({
  id: 'zh-offer',
  title: '供水管网漏损定位',
  text: '泄漏检测，误差一米。',
  keywords: ['供水管网'],
});

function indexOf(...documents: readonly MatchDocument[]): MatchIndex {
  const index = new MatchIndex();
  for (const document of documents) index.put(document);
  return index;
}

describe('a need in one language', () => {
  const index = indexOf(zhNeed, enNeed, enOffer, zhOffer);

  it('finds the achievement in the other one, in both directions', () => {
    expect(achievementsFor(zhNeed, index, inputs).matches.map(({ achievement }) => achievement.id)).toEqual([
      'en-offer',
    ]);
    expect(achievementsFor(enNeed, index, inputs).matches.map(({ achievement }) => achievement.id)).toEqual([
      'zh-offer',
    ]);
  });

  it('is found by a new achievement in the other one, and scored as from its own side', () => {
    const [found] = demandsFor(enOffer, index, inputs).matches;
    const [asked] = achievementsFor(zhNeed, index, inputs).matches;
    expect(found?.demand.id).toBe('need');
    expect(found?.score).toBe(asked?.score);
  });

  it('is told which names of the two languages made the score, and where they stand', () => {
    const [match] = achievementsFor(zhNeed, index, inputs).matches;
    const [text] = match?.criteria ?? [];
    expect(text?.terms.map(({ origin, of, term }) => [origin, of, term])).toEqual(
      expect.arrayContaining([
        ['glossary', '机器视觉', 'Machine vision'],
        ['glossary', '表面缺陷', 'surface defects'],
        ['glossary', '冷轧', 'cold rolled'],
      ]),
    );
    expect(text?.need.map(({ text: words }) => words)).toContain('机器视觉');
    const sum = text?.terms.reduce((total, { contribution }) => total + contribution, 0) ?? 0;
    expect(Math.abs(sum - (text?.contribution ?? 0))).toBeLessThan(1e-9);
  });

  it('gives the same result when it is asked again', () => {
    expect(hashOf(achievementsFor({ ...zhNeed }, index, inputs))).toBe(hashOf(achievementsFor(zhNeed, index, inputs)));
  });
});

describe('the glossary in a run', () => {
  it('is part of the version that is stored with it: with other words it is another matcher', () => {
    expect(MATCHER_VERSION).toContain(`glossary-${GLOSSARY_VERSION}`);
  });

  it('is looked up once for a need that is asked often', () => {
    expect(translated(zhNeed)).toBe(translated(zhNeed));
    expect(translated(zhNeed)).toMatchObject({ id: 'need', kind: 'demand', text: zhNeed.text });
  });
});
