import { NameFinder } from './name-finder';
import { tokeniseNeed } from './tokenise';

function finderOf(...names: readonly string[]): NameFinder<string> {
  const finder = new NameFinder<string>();
  for (const name of names) finder.add(name, name);
  return finder;
}

/** What was found, with the words of the text that it stands for. */
function found(text: string, ...names: readonly string[]): [name: string, written: string][] {
  return finderOf(...names)
    .find(text, tokeniseNeed(text))
    .map(({ value, start, end }) => [value, text.slice(start, end)]);
}

describe('a finder of names', () => {
  it('takes the longest of the names that begin at one place', () => {
    expect(found('用于锂离子电池的隔膜', '锂离子电池', '锂离子', '电池')).toEqual([['锂离子电池', '锂离子电池']]);
    expect(found('a lithium-ion battery pack', 'battery', 'battery pack', 'lithium-ion battery')).toEqual([
      ['lithium-ion battery', 'lithium-ion battery'],
    ]);
  });

  it('finds each place where a name stands', () => {
    expect(found('激光雷达与激光雷达', '激光雷达')).toHaveLength(2);
  });

  it('finds English names in the plural, in capitals and with hyphens', () => {
    expect(found('Solar Cells, SOLAR-CELL', 'solar cell').map(([, written]) => written)).toEqual([
      'Solar Cells',
      'SOLAR-CELL',
    ]);
  });

  it('finds names with a small word in the middle, but never over the end of a clause or a line', () => {
    expect(found('the internet of the things', 'internet of things')).toHaveLength(0);
    expect(found('an Internet of Things platform', 'internet of things')).toHaveLength(1);
    expect(found('for machine, vision', 'machine vision')).toHaveLength(0);
    expect(found('for machine\nvision', 'machine vision')).toHaveLength(0);
  });

  it('does not care how a name of both scripts is spaced', () => {
    expect(found('一种 3D 打印机与3D打印材料', '3D打印')).toEqual([
      ['3D打印', '3D 打印'],
      ['3D打印', '3D打印'],
    ]);
    expect(found('对X光片', 'X光')).toEqual([['X光', 'X光']]);
    expect(found('MAX光', 'X光')).toEqual([]);
  });

  it('finds full-width letters at the place where they stand', () => {
    expect(found('采用ＰＬＣ控制', 'PLC')).toEqual([['PLC', 'ＰＬＣ']]);
  });

  it('finds a name with a lone letter, which is no word by itself', () => {
    expect(found('X-ray tubes and x rays', 'X-ray').map(([, written]) => written)).toEqual(['X-ray', 'x ray']);
    expect(found('a ray of hope', 'X-ray')).toEqual([]);
  });

  it('tells an abbreviation from the word that is spelt alike', () => {
    expect(found('This led to faults', 'LED')).toEqual([]);
    expect(found('Dimming of LED lamps', 'LED')).toEqual([['LED', 'LED']]);
    expect(found('led lamp', 'LED')).toEqual([['LED', 'led']]);
    expect(found('A DC motor', 'DCS')).toEqual([]);
    expect(found('Two UAVs', 'UAV')).toEqual([['UAV', 'UAVs']]);
    expect(found('ＰＬＣ', 'PLC')).toHaveLength(1);
  });

  it('tells a thing from another word with the same stem', () => {
    expect(found('drivers who are tired', 'tire')).toEqual([]);
    expect(found('truck tires', 'tire')).toEqual([['tire', 'tires']]);
    expect(found('engineers under pressures', 'engine', 'pressurizer')).toEqual([]);
    expect(found('batteries in boxes of glass', 'battery', 'box', 'glass')).toHaveLength(3);
    expect(found('bear in mind', 'bearing')).toEqual([]);
    expect(found('two bearings', 'bearing')).toEqual([['bearing', 'bearings']]);
  });

  it('does not find a Chinese name across the ends of two words', () => {
    expect(found('各种蛋白质', '种蛋')).toEqual([]);
    expect(found('孵化用种蛋', '种蛋')).toEqual([['种蛋', '种蛋']]);
    expect(found('锂离子电池组', '锂离子电池')).toEqual([['锂离子电池', '锂离子电池']]);
  });

  it('finds nothing in nothing', () => {
    expect(found('', '激光雷达')).toEqual([]);
    expect(found('🙂🙂', '激光雷达', 'lidar')).toEqual([]);
  });
});
