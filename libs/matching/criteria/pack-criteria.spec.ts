import { achievementsFor } from '../run/compute-matches';
import { aNeed, anOffer } from '../corpus/match-document.factory';
import { MatchIndex } from '../corpus/match-index';
import { packCriteria, readCriteria } from './pack-criteria';
import { someInputs } from '../run/run-inputs.factory';

const need = aNeed({ keywords: ['激光清洗'], highTechField: '8', deadline: '2027-06-01' });
const offer = anOffer({ highTechField: '8', trl: 7 });

function criteriaOf() {
  const index = new MatchIndex();
  for (const document of [need, offer, anOffer({ id: 'other', title: '养殖废水处理', text: '微生物。' })])
    index.put(document);
  const [match] = achievementsFor(need, index, someInputs('2026-11-23')).matches;
  return match?.criteria ?? [];
}

describe('a stored explanation', () => {
  it('comes back as it was computed', () => {
    const criteria = criteriaOf();
    expect(criteria.flatMap(({ achievement }) => achievement).length).toBeGreaterThan(2);
    const stored = JSON.parse(JSON.stringify(packCriteria(criteria, need, offer))) as ReturnType<typeof packCriteria>;
    expect(readCriteria(stored, need, offer)).toEqual(criteria);
  });

  it('carries none of the words that the documents say themselves', () => {
    const [text] = packCriteria(criteriaOf(), need, offer);
    expect(JSON.stringify([text?.need, text?.achievement])).not.toMatch(/[一-鿿]/);
  });

  it('names the places of one field together, and each keyword apart', () => {
    const places = [
      { field: 'title', start: 0, end: 2, text: '激光' },
      { field: 'text', start: 0, end: 1, text: '叶' },
      { field: 'text', start: 3, end: 5, text: '积碳' },
      { field: 'keywords', start: 0, end: 2, text: '激光', item: 0 },
      { field: 'keywords', start: 2, end: 4, text: '清洗', item: 1 },
    ] as const;
    const document = { title: '激光', text: '叶片的积碳', keywords: ['激光', '轴承清洗'] };
    const [criterion] = criteriaOf();
    const given = criterion ? [{ ...criterion, need: places }] : [];
    const stored = packCriteria(given, document, offer);
    expect(stored[0]?.need).toEqual(['title 0-2', 'text 0-1 3-5', 'keywords.0 0-2', 'keywords.1 2-4']);
    expect(readCriteria(stored, document, offer)).toEqual(given);
  });

  it('is read also as it was stored before, place by place', () => {
    const [criterion] = criteriaOf();
    const stored = criterion ? [{ ...criterion, need: [['text', 3, 5] as const], achievement: [], terms: [] }] : [];
    const read = readCriteria(stored, { title: '', text: '叶片的积碳', keywords: [] }, offer);
    expect(read[0]?.need).toEqual([{ field: 'text', start: 3, end: 5, text: '积碳' }]);
  });

  it('is read also where it was stored in full, or where the document says something else', () => {
    const criteria = criteriaOf();
    expect(readCriteria(criteria, undefined, undefined)).toEqual(criteria);
    const otherwise = packCriteria(criteria, { title: '', text: '', keywords: [] }, offer);
    expect(readCriteria(otherwise, undefined, offer)).toEqual(criteria);
  });
});
