import { achievementsFor } from '../run/compute-matches';
import { aNeed, anOffer } from '../corpus/match-document.factory';
import { MatchIndex } from '../corpus/match-index';
import { someInputs } from '../run/run-inputs.factory';
import { contestOf, pairFor, standingOf } from '../why/contest';
import { counterfactualsOf } from '../why/counterfactuals';
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
      '成熟度 6 级，预计可在期限前 8 个月使用',
      '报价高出预算 20%',
      '需求在浦东新区，成果在杨浦区',
      '该单位在本平台已完成 3 项转化，另有 1 项成果逾期未确认',
      '成果单位 12 天前确认可转化',
    ]));

  it('say the same in English', () => {
    const [text, ...others] = said().map(({ en }) => en);
    expect(text).toMatch(/^The texts agree.*: they share “/u);
    expect(others).toEqual([
      'Both in the field “Advanced manufacturing and automation”',
      'Readiness level 6, expected in use 8 months before the deadline',
      'The price is 20% above the budget',
      expect.stringContaining('The need is in Pudong'),
      'Transfers its organisation has finished here: 3; listings it let lapse: 1',
      'Confirmed as available 12 days ago',
    ]);
  });

  it('name what was left out', () => {
    const sentences = said({ ...offer, trl: null, amountFen: null });
    expect(sentences.at(-1)).toEqual({
      zh: '有一方没有说明，未计入：成熟度与时限、价格与预算',
      en: 'Left out, as one side does not say: maturity against deadline, price against budget',
    });
  });

  it('never round a price down to the budget', () =>
    expect(said({ ...offer, amountFen: '50000001' }).map(({ zh }) => zh)).toContain('报价高出预算 1%'));
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
        en: 'Number 1 of 1 that were ranked, on the list of this need',
      },
    ]));

  it('name what rules a pair out, and the one fact that would let it in', () => {
    const { found, changes } = standing({ ...offer, cooperationModes: ['equity'] });
    expect(standingSentences(found).map(({ zh }) => zh)).toEqual(['没有进入排序', '被硬性条件排除：合作方式不相容']);
    expect(changes.map((change) => counterfactualSentence(change).zh)).toContain(
      '如果成果的合作方式包括“许可”，将排第 1 位',
    );
  });

  it('promise nothing where two things speak against it', () => {
    const { found, changes } = standing({ ...offer, ipAvailable: false, cooperationModes: ['equity'] });
    expect(found.exclusions).toEqual(['ip_unavailable', 'mode_incompatible']);
    expect(changes).toEqual([]);
  });
});
