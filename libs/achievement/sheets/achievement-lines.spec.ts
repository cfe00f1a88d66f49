import { slowTexts } from '../../../test/support/slow-texts';
import { Refused } from '#platform/sheet/cell-kind';
import { ipRightLine, memberLine, ownerLine } from './achievement-lines';

const patent = { kind: 'patent_invention', number: 'ZL200410018477.9', status: 'granted', expiresOn: null };

describe('a right in one line', () => {
  it.each([
    ['发明专利 ZL200410018477.9 已授权', patent],
    ['发明专利 ZL200410018477.9 已授权/登记 至 2030-01-01', { ...patent, expiresOn: '2030-01-01' }],
    ['Invention patent ZL200410018477.9 Granted until 2030-01-01', { ...patent, expiresOn: '2030-01-01' }],
    ['发明专利 | ZL200410018477.9 | granted', patent],
    ['未涉及知识产权', { kind: 'none', number: null, status: 'granted', expiresOn: null }],
    ['软件 x', undefined],
    ['发明专利 ZL200410018477.9', undefined],
  ])('%s', (line, expected) => expect(ipRightLine.readLine(line)).toEqual(expected ?? new Refused('line-unread')));

  it('is written so that it reads the same, in both languages', () => {
    for (const right of [
      patent,
      { ...patent, number: 'a | b', expiresOn: '2030-01-01' },
      { ...patent, kind: 'none', number: null },
    ])
      for (const language of ['zh', 'en'] as const)
        expect(ipRightLine.readLine(ipRightLine.writeLine(right, language))).toEqual(right);
  });
});

describe('a number that cannot be one', () => {
  it.each([
    ['发明专利 ZL200410018477.8 已授权', 'patent-check-digit'],
    ['计算机软件著作权 | 2021RS0123456 | granted', 'software-number-format'],
  ])('is told at its line: %s', (line, code) => expect(ipRightLine.readLine(line)).toEqual(new Refused(code)));
});

describe('an owner in one line', () => {
  it.each([
    ['沪江大学 60%', { name: '沪江大学', uscc: null, share: 60 }],
    ['沪江大学 | 60% | 12100000425006117P', { name: '沪江大学', uscc: '12100000425006117P', share: 60 }],
    ['沪江大学 60% | 12100000425006117p', { name: '沪江大学', uscc: '12100000425006117P', share: 60 }],
  ])('%s', (line, expected) => {
    expect(ownerLine.readLine(line)).toEqual(expected);
    expect(ownerLine.readLine(ownerLine.writeLine(expected, 'zh'))).toEqual(expected);
  });

  it('needs a share that can be one and a code that is one', () => {
    expect(ownerLine.readLine('沪江大学')).toEqual(new Refused('line-unread'));
    expect(ownerLine.readLine('沪江大学 160%')).toEqual(new Refused('line-unread'));
    expect(ownerLine.readLine('沪江大学 60% | 12100000425006117Q')).toBeInstanceOf(Refused);
  });
});

describe('somebody of the team in one line', () => {
  it.each([
    ['沈一鸣', { name: '沈一鸣', role: '', organisation: null, contribution: null }],
    [
      '沈一鸣 | 负责人 | 沪江大学 | 40%',
      { name: '沈一鸣', role: '负责人', organisation: '沪江大学', contribution: 40 },
    ],
  ])('%s', (line, expected) => {
    expect(memberLine.readLine(line)).toEqual(expected);
    expect(memberLine.readLine(memberLine.writeLine(expected, 'zh'))).toEqual(expected);
  });

  it('cannot have done more than all', () =>
    expect(memberLine.readLine('沈一鸣 | 负责人 | | 140%')).toEqual(new Refused('out-of-range')));
});

it('a long line is read in a time that grows with its length', () => {
  expect(slowTexts((line) => ipRightLine.readLine(line))).toEqual([]);
  expect(slowTexts((line) => ownerLine.readLine(line))).toEqual([]);
  expect(slowTexts((line) => memberLine.readLine(line))).toEqual([]);
});
