import { commonShare, printOf, sketchOf } from './common-text';

const cleaning = '以脉冲激光去除航空发动机叶片积碳，不伤基体，已在两条产线试用，单片清洗时间由四小时降至四十分钟。';
const print = (text: string, title = '高温合金叶片激光清洗装备') => printOf({ title, text });
const share = (one: string, other: string) => commonShare(print(one), print(other));

describe('the common share of two texts', () => {
  it('is all of it for the same words, however they are laid out', () => {
    expect(share(cleaning, cleaning)).toBe(1);
    expect(share(cleaning, cleaning.replaceAll('，', ' ,\n'))).toBe(1);
    expect(share('The LASER cleans blades of alloy', 'the laser, cleans: blades of ＡＬＬＯＹ')).toBe(1);
  });

  it('is most of it where a sentence was changed, the same both ways', () => {
    const changed = cleaning.replace('已在两条产线试用', '已在三家企业试用');
    expect(share(cleaning, changed)).toBeGreaterThan(0.7);
    expect(share(cleaning, changed)).toBe(share(changed, cleaning));
  });

  it('is little where one text is a small part of the other, and nothing for another matter', () => {
    expect(
      share(
        cleaning,
        `${cleaning}${'此外介绍与之无关的其他产品系列以及售后服务体系。'.repeat(3)}更多内容另见说明书各章节。`,
      ),
    ).toBeLessThan(0.75);
    expect(commonShare(print(cleaning), print('早熟粳稻新品系，连续三年区域试验，亩产提高一成。', '水稻育种'))).toBe(0);
  });

  it.each(['', ' ', '😀😀😀', '、。！', '\u0000'])('is nothing for a text without words: %j', (text) => {
    expect(commonShare(printOf({ title: '', text }), printOf({ title: '', text }))).toBe(0);
  });

  it('takes a text of a million signs and one of the same word', () => {
    expect(
      commonShare(printOf({ title: '', text: '激光'.repeat(500_000) }), printOf({ title: '', text: '激光'.repeat(9) })),
    ).toBe(1);
  });
});

describe('a sketch', () => {
  it('of near copies has a number in common, of strangers none', () => {
    const [one, near, other] = [
      cleaning,
      `${cleaning}可上门演示。`,
      '早熟粳稻新品系，连续三年区域试验，亩产提高一成，抗稻瘟病。',
    ].map((text) => sketchOf(printOf({ title: '', text })));
    expect(one?.some((hash) => near?.includes(hash))).toBe(true);
    expect(one?.some((hash) => other?.includes(hash))).toBe(false);
    for (const hash of one ?? []) expect(Number.isInteger(hash) && Math.abs(hash) <= 2 ** 31).toBe(true);
  });
});
