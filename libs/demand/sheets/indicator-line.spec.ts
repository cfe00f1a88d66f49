import { slowTexts } from '../../../test/support/slow-texts';
import { Refused } from '#platform/sheet/cell-kind';
import type { DemandIndicator } from '../text/demand-content.entity';
import { indicatorLine } from './indicator-line';

const plain = { valueTo: null, testMethod: null, currentLevel: null };
const time = { ...plain, name: '清洗时间', operator: 'le', value: '40', unit: 'min', mustHave: true } as const;

describe('an indicator in one line', () => {
  it.each([
    ['清洗时间 ≤ 40 min *', time],
    ['清洗时间<=40 min*', time],
    ['清洗时间 ≤ 40 min * | 产线实测 | 240 min', { ...time, testMethod: '产线实测', currentLevel: '240 min' }],
    [
      '粒径 介于 10~20 μm',
      { ...plain, name: '粒径', operator: 'range', value: '10', valueTo: '20', unit: 'μm', mustHave: false },
    ],
    ['良率 ≥ 99.5 %', { ...plain, name: '良率', operator: 'ge', value: '99.5', unit: '%', mustHave: false }],
    [
      '外观 | eq | A 级 | | | * | 目测',
      { ...plain, name: '外观', operator: 'eq', value: 'A 级', unit: '', mustHave: true, testMethod: '目测' },
    ],
  ])('%s', (line, expected) => expect(indicatorLine.readLine(line)).toEqual(expected));

  it.each(['清洗时间 40 min', '≤ 40', '粒径 介于 10 μm', '时间 ≤ 40~50 min', ''])('does not guess at %j', (line) =>
    expect(indicatorLine.readLine(line)).toEqual(new Refused('line-unread')),
  );

  it.each<DemandIndicator>([
    time,
    { ...plain, name: '价格 ≤ 目标', operator: 'ge', value: '1 | 2', unit: 'a*b', mustHave: false, testMethod: 'x|y' },
    { ...plain, name: 'a', operator: 'eq', value: 'two words', unit: '', mustHave: true, currentLevel: '现状' },
    { ...plain, name: '范围', operator: 'range', value: '1', valueTo: '2~3', unit: '℃', mustHave: false },
  ])('is written so that it reads the same: $name', (item) =>
    expect(indicatorLine.readLine(indicatorLine.writeLine(item, 'zh'))).toEqual(item),
  );

  it('of a program’s record is checked field by field', () => {
    expect(indicatorLine.takeItem({ ...time })).toEqual(time);
    expect(indicatorLine.takeItem({ ...time, operator: 'about' })).toEqual(new Refused('not-in-table', 'operator'));
    expect(indicatorLine.takeItem({ ...time, mustHave: 'yes' })).toEqual(new Refused('wrong-type', 'mustHave'));
    expect(indicatorLine.takeItem({ ...time, name: 'x'.repeat(101) })).toEqual(new Refused('too-long', 'name'));
  });
});

it('a long line is read in a time that grows with its length', () => {
  expect(slowTexts((line) => indicatorLine.readLine(line))).toEqual([]);
});
