import { achievementsFor } from '../run/compute-matches';
import { aNeed, anOffer } from '../corpus/match-document.factory';
import { MatchIndex } from '../corpus/match-index';
import { readCriteria } from '../criteria/pack-criteria';
import { someInputs } from '../run/run-inputs.factory';
import { contestOf, pairFor, standingOf } from '../why/contest';
import { counterfactualsOf } from '../why/counterfactuals';
import { amountWords } from './amounts';
import { sentencesOf } from './criterion-sentences';
import { counterfactualSentence, standingSentences } from './standing-sentences';

const inputs = someInputs('2026-06-01', { records: { institute: { done: 3, lapsed: 1, listed: 9 } } });
const need = aNeed({
  highTechField: '8',
  amountFen: '50000000',
  deadline: '2028-02-01',
  districtCode: '310115',
  cooperationModes: ['licence'],
});
const offer = anOffer({
  highTechField: '8',
  amountFen: '60000000',
  trl: 6,
  districtCode: '310110',
  cooperationModes: ['licence'],
  confirmedOn: '2026-05-20',
});

function market(achievement = offer) {
  const index = new MatchIndex();
  for (const document of [need, achievement, anOffer({ id: 'x', title: '水稻育种', text: '早熟粳稻。', keywords: [] })])
    index.put(document);
  return index;
}

const said = (achievement = offer) =>
  sentencesOf(achievementsFor(need, market(achievement), inputs).matches[0]?.criteria ?? []);

describe('the sentences about a pair', () => {
  it('say in Chinese what each criterion found', () =>
    expect(said().map(({ zh }) => zh)).toEqual([
      expect.stringMatching(/^文字.*相符：共有“.+”/u),
      '同属“先进制造与自动化”领域',
      '技术成熟度 6 级，预计比期望完成日期早 8 个月可用',
      '意向价格 60 万元，比预算 50 万元高 20%',
      '需求在浦东新区，成果在杨浦区',
      '该单位在本平台已完成 3 项转化，另有 1 项成果逾期未确认',
      '成果单位 12 天前确认仍可转化',
    ]));

  it('say the same in English', () => {
    const [text, ...others] = said().map(({ en }) => en);
    expect(text).toMatch(/^The texts agree.*: they share “/u);
    expect(others).toEqual([
      'Both in the field “Advanced manufacturing and automation”',
      'Readiness level 6, expected to be usable 8 months before the deadline',
      'The price of CNY 600,000 is 20% above the budget of CNY 500,000',
      expect.stringContaining('The need is in Pudong'),
      'Its organisation has finished 3 transfers here; 1 listing of it lapsed unconfirmed',
      'Confirmed 12 days ago as still available',
    ]);
  });

  it('name what was left out', () => {
    const sentences = said({ ...offer, trl: null, amountFen: null });
    expect(sentences.at(-1)).toEqual({
      zh: '有一方没有说明，不计入，权重由其他项分担：成熟度与时限、价格与预算',
      en: 'Left out, as one side does not say (the others share the weight): maturity against deadline, price against budget',
    });
  });

  it('never round a price down to the budget', () =>
    expect(said({ ...offer, amountFen: '50000001' }).map(({ zh }) => zh)).toContain(
      '意向价格 500,000.01 元，比预算 50 万元高 1%',
    ));

  it('tell the field that both name, and no more than the broader of the two', () => {
    const fields = (wanted: string, offered: string) =>
      sentencesOf(
        achievementsFor({ ...need, highTechField: wanted }, market({ ...offer, highTechField: offered }), inputs)
          .matches[0]?.criteria ?? [],
      )[1];
    expect(fields('8.1', '8')?.zh).toBe('同属“先进制造与自动化”领域');
    expect(fields('8', '8.1')?.zh).toBe('同属“先进制造与自动化”领域');
    expect(fields('8.1', '8.2')?.zh).toMatch(/^同属“先进制造与自动化”领域，方向不同：需求为“.+”，成果为“.+”$/u);
    expect(fields('8', '1')?.zh).toMatch(/^技术领域不同：需求为“.+”，成果为“.+”$/u);
  });

  it('say one day and one month as one says them', () => {
    const { en } = said({ ...offer, confirmedOn: '2026-05-31' }).at(-1) ?? { en: '' };
    expect(en).toBe('Confirmed 1 day ago as still available');
    expect(said({ ...offer, confirmedOn: '2026-06-01' }).at(-1)?.zh).toBe('成果单位今天确认仍可转化');
  });

  it('name no single character, short number or unit as a reason', () => {
    const terms = [
      ...['产', '50', 'mm', '激光清洗', '率'].map((term) => ({ term, contribution: 0.1 })),
      { term: '…', contribution: 0.1, origin: 'liked' as const },
    ];
    const criterion = {
      criterion: 'text',
      value: 0.4,
      weight: 1,
      contribution: 0.5,
      need: [],
      achievement: [],
    } as const;
    const [sentence] = sentencesOf(readCriteria([{ ...criterion, terms }], undefined, undefined));
    expect(sentence).toEqual({ zh: '文字相符：共有“激光清洗”', en: 'The texts agree: they share “激光清洗”' });
  });

  it.each([
    ['100', '1 元', 'CNY 1'],
    ['99999999', '999,999.99 元', 'CNY 999,999.99'],
    ['1000000', '1 万元', 'CNY 10,000'],
    ['12345678', '123,456.78 元', 'CNY 123,456.78'],
    ['12350000', '12.35 万元', 'CNY 123,500'],
    ['1200000000', '1,200 万元', 'CNY 12,000,000'],
  ])('say %s fen exactly, as %s', (fen, zh, en) => expect(amountWords(fen)).toEqual({ zh, en }));

  it('carry no two signs where one belongs, and no trace of a missing word', () => {
    for (const { zh, en } of [...said(), ...said({ ...offer, trl: null, districtCode: null })]) {
      expect(`${zh} ${en}`).not.toMatch(/[，。；：、,;:.]{2}|undefined|null|NaN|“”| {2}/u);
    }
  });
});

describe('the sentences about a standing', () => {
  const standing = (achievement = offer) => {
    const index = market(achievement);
    const contest = contestOf(need, index, inputs);
    const pair = pairFor(contest, { demand: need, achievement }, index);
    return { found: standingOf(contest, pair), changes: counterfactualsOf(contest, pair) };
  };

  it('give the place on the list', () =>
    expect(standingSentences(standing().found)).toEqual([
      {
        zh: '在这项需求的清单中排第 1 位，共 1 项成果参与排序',
        en: 'Number 1 of 1 ranked achievements, on the list of this need',
      },
    ]));

  it('name what rules a pair out, and the one fact that would let it in', () => {
    const { found, changes } = standing({ ...offer, cooperationModes: ['equity'] });
    expect(standingSentences(found).map(({ zh }) => zh)).toEqual(['没有进入排序', '被硬性条件排除：合作方式不相容']);
    expect(changes.map((change) => counterfactualSentence(change).zh)).toContain(
      '如果成果的合作方式包括“许可”，将排第 1 位',
    );
  });

  it.each([
    ['trl', '7', '技术成熟度达到 7 级', 'the readiness level were 7'],
    ['price', '50000000', '意向价格不高于 50 万元', 'the price were CNY 500,000 or less'],
    ['budget', '12345600', '预算不低于 123,456 元', 'the budget were CNY 123,456 or more'],
    ['deadline', '2027-06-01', '期望完成日期延到 2027-06-01', 'the deadline were 2027-06-01'],
    ['ip', 'true', '知识产权可以转化', 'its intellectual property were available'],
    [
      'confirmation',
      '2026-06-01',
      '成果单位现在确认仍可转化',
      'its organisation confirmed now that it is still available',
    ],
    ['mode', 'licence', '成果的合作方式包括“许可”', 'the achievement were offered for “Licence”'],
    ['demand_mode', 'licence', '需求的合作方式包括“许可”', 'the need were open to “Licence”'],
  ] as const)('say what one changed fact would do: %s', (fact, to, zh, en) => {
    const found = { change: { fact, to }, side: 'demand', place: 3, isCopy: false } as const;
    expect(counterfactualSentence({ ...found, isListed: true })).toEqual({
      zh: `如果${zh}，将排第 3 位`,
      en: `If ${en}, it would be number 3`,
    });
    expect(counterfactualSentence({ ...found, isListed: false })).toEqual({
      zh: `如果${zh}，将排第 3 位，仍不在清单中`,
      en: `If ${en}, it would be number 3, still not on the list`,
    });
  });

  it('promise nothing where two things speak against it', () => {
    const { found, changes } = standing({ ...offer, ipAvailable: false, cooperationModes: ['equity'] });
    expect(found.exclusions).toEqual(['ip_unavailable', 'mode_incompatible']);
    expect(changes).toEqual([]);
  });
});
