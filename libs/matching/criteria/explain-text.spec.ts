import { drawFrom, randomDocument } from '../engine/random-texts.fixture';
import { aNeed, anOffer } from '../corpus/match-document.factory';
import { MatchIndex } from '../corpus/match-index';
import { someInputs } from '../run/run-inputs.factory';
import { otherWords, type WeighedCriterion } from './criterion';
import { explainText } from './explain-text';
import { isWorthReading } from './name-terms';
import { weigh } from './weigh';

const inputs = someInputs('2026-06-01');

function explainedText(need = aNeed(), offer = anOffer(), others: ReturnType<typeof anOffer>[] = []): WeighedCriterion {
  const index = new MatchIndex();
  for (const document of [need, offer, ...others]) index.put(document);
  const text = index.of('achievement').scorePair(need, offer.id)?.value ?? 0;
  const criteria = weigh({ need, achievement: offer, text }, inputs.weightSet.weights, inputs);
  const [found] = criteria.filter(({ criterion }) => criterion === 'text');
  return explainText(found as WeighedCriterion, index.of('achievement'), need, offer);
}
const sumOf = ({ terms }: WeighedCriterion) => terms.reduce((sum, { contribution }) => sum + contribution, 0);
const namesIn = ({ terms }: WeighedCriterion) => terms.map(({ term }) => term);

describe('the words of the text criterion', () => {
  it('name no single character, number or unit, count them all the same, and add up', () => {
    const need = aNeed({ title: '产线良率提升', text: '产 线 率 高，50 mm 钢带产线的良率低，316 钢。' });
    const offer = anOffer({
      title: '钢带产线良率检测',
      text: '产 线 率 高，50 mm 钢带，316 钢。',
      keywords: ['钢', '率'],
    });
    const text = explainedText(need, offer);
    expect(namesIn(text)).toEqual(expect.arrayContaining(['钢带', '50mm', otherWords]));
    for (const term of namesIn(text)) if (term !== otherWords) expect(isWorthReading(term)).toBe(true);
    expect(text.terms.at(-1)?.contribution).toBeGreaterThan(0);
    const marked = [...text.need, ...text.achievement].map((evidence) => evidence.text);
    expect(marked).toEqual(expect.arrayContaining(['钢带']));
    for (const words of marked) expect(words.length).toBeGreaterThan(1);
    expect(Math.abs(sumOf(text) - text.contribution)).toBeLessThan(1e-9);
  });

  it('that are nothing but such signs are one sum without a name', () => {
    const text = explainedText(aNeed({ title: '钢', text: '率' }), anOffer({ title: '钢', text: '率', keywords: [] }));
    expect(namesIn(text)).toEqual([otherWords]);
    expect(Math.abs(sumOf(text) - text.contribution)).toBeLessThan(1e-9);
  });

  it('of long texts are named one by one, however little each gave', () => {
    const words =
      '激光 焊接 钢带 裂纹 视觉 机器 轴承 预警 电解 膜片 镀层 烧结 氮化 基板 光纤 传感 渗漏 管线 沉降 卫星 雷达 港口 集卡 调度';
    const text = explainedText(
      aNeed({ title: '检测', text: words }),
      anOffer({ title: '检测', text: words, keywords: [] }),
    );
    expect(namesIn(text).filter((name) => words.includes(name)).length).toBeGreaterThan(20);
    expect(Math.abs(sumOf(text) - text.contribution)).toBeLessThan(1e-9);
  });

  it('that others marked as right have brought are summed apart', () => {
    const extra = ['飞秒', '率'].map((first) => ({
      term: { channel: 'w' as const, first, second: '' },
      weight: 1,
      origin: { kind: 'liked' as const, documentIds: ['other'] },
    }));
    const offer = anOffer({ title: '激光', text: '激光 飞秒 率', keywords: [] });
    const text = explainedText(Object.assign(aNeed({ title: '激光', text: '激光' }), { extra }), offer);
    const liked = text.terms.filter(({ origin }) => origin === 'liked').map(({ term }) => term);
    expect(liked).toEqual(['飞秒', otherWords]);
    expect(Math.abs(sumOf(text) - text.contribution)).toBeLessThan(1e-9);
  });

  it('add up in any market', () => {
    const draw = drawFrom(5);
    for (let i = 0; i < 60; i += 1) {
      const [need, offer] = [randomDocument(draw, 'need'), randomDocument(draw, 'offer')];
      const text = explainedText(aNeed(need), anOffer(offer), [
        anOffer({ ...randomDocument(draw, 'other'), id: 'other' }),
      ]);
      expect(Math.abs(sumOf(text) - text.contribution)).toBeLessThan(1e-9);
    }
  });
});
