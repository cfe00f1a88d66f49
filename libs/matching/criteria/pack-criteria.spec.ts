import { achievementsFor } from '../compute-matches';
import { aNeed, anOffer } from '../match-document.factory';
import { MatchIndex } from '../match-index';
import { packCriteria, readCriteria } from './pack-criteria';
import { someInputs } from '../run-inputs.factory';

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

  it('is read also where it was stored in full, or where the document says something else', () => {
    const criteria = criteriaOf();
    expect(readCriteria(criteria, undefined, undefined)).toEqual(criteria);
    const otherwise = packCriteria(criteria, { title: '', text: '', keywords: [] }, offer);
    expect(readCriteria(otherwise, undefined, offer)).toEqual(criteria);
  });
});
