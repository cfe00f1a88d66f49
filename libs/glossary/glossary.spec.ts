import { findFaults } from './find-faults.fixture';
import { glossary, GLOSSARY_VERSION, termsByField } from './glossary';
import { type GlossaryEntry, pairCount, readEntries } from './glossary-entry';

// Contract fields of the taxonomy.
const FIELDS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11'];
const LEAST_ENTRIES = 1500;
const LEAST_ENTRIES_OF_A_FIELD = 120;

describe('the glossary', () => {
  it('has no fault', () => {
    expect(findFaults(glossary)).toEqual([]);
  });

  it('has enough terms of every contract field', () => {
    const counts = Object.keys(termsByField)
      .toSorted()
      .map((field) => ({ field, entries: glossary.filter((entry) => entry.field === field).length }));
    console.log(`glossary ${GLOSSARY_VERSION}: ${glossary.length} entries, ${pairCount(glossary)} pairs`, counts);

    expect(counts.map(({ field }) => field)).toEqual(FIELDS);
    expect(counts.filter(({ entries }) => entries < LEAST_ENTRIES_OF_A_FIELD)).toEqual([]);
    expect(glossary.length).toBeGreaterThanOrEqual(LEAST_ENTRIES);
  });

  it('has a version that a run can store', () => {
    expect(GLOSSARY_VERSION).toMatch(/^[0-9a-f]{12}$/);
  });
});

describe('a line of the glossary', () => {
  it('gives the names of one thing, the usual one first', () => {
    expect(readEntries('01', '机器视觉 / 计算机视觉 | machine vision | computer vision')).toEqual([
      { field: '01', zh: ['机器视觉', '计算机视觉'], en: ['machine vision', 'computer vision'] },
    ]);
  });
});

describe('a faulty glossary', () => {
  const valid: GlossaryEntry = { field: '01', zh: ['激光雷达'], en: ['LiDAR'] };

  it.each([
    ['a blank Chinese cell', '| LiDAR', 'blank Chinese name'],
    ['a blank English cell', '激光雷达 | LiDAR |', 'blank English name'],
    ['a line without English', '激光雷达', 'no English name'],
    ['English in the Chinese cell', 'lidar | LiDAR', "'lidar' is not Chinese"],
    ['Chinese in an English cell', '激光雷达 | 雷达', "'雷达' is not English"],
    ['punctuation that the search never sees', '激光雷达 | LiDAR, light', "'LiDAR, light' is not English"],
    ['one character that would match everything', '电 | electricity', "'电' would match everything"],
    ['a sentence', '激光雷达 | light that is sent out and comes back', 'is a sentence'],
  ])('is refused for %s', (_fault, line, reason) => {
    expect(findFaults(readEntries('01', line))).toEqual([expect.stringContaining(reason)]);
  });

  it('is refused for a Chinese name that stands twice, even in another field or case', () => {
    expect(findFaults([valid, { field: '02', zh: ['激光雷达'], en: ['laser radar'] }])).toEqual([
      "'激光雷达' stands twice",
    ]);
    expect(findFaults(readEntries('03', '工业CT | industrial CT\n工业ct | tomograph'))).toHaveLength(1);
  });

  it('is refused for an English name that stands twice in one field; trades may share it', () => {
    const twice = (field: string): GlossaryEntry => ({ field, zh: ['光雷达'], en: ['lidar'] });
    expect(findFaults([valid, twice('01')])).toEqual(["'01: lidar' stands twice"]);
    expect(findFaults([valid, twice('02')])).toEqual([]);
  });

  it('keeps the element whose name is one character', () => {
    expect(findFaults(readEntries('07', '镉 | cadmium'))).toEqual([]);
  });
});
