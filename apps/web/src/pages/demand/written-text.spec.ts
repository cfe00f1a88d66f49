import { writtenText } from './written-text';

const written = {
  title: '叶片积碳激光清洗',
  background: '高温合金叶片积碳难以去除，化学清洗损伤基体，希望改用激光。',
  existingBasis: null,
  indicators: [],
  keywords: [],
};

describe('what a demand that is being written is held against others with', () => {
  it('is nothing until both title and description are there', () => {
    expect(writtenText({ ...written, title: ' ' })).toBeNull();
    expect(writtenText({ ...written, background: null })).toBeNull();
    expect(writtenText({ ...written, background: '积碳难以去除。' })).toBeNull();
    expect(writtenText(written)).not.toBeNull();
  });

  it('is another as soon as what tells demands apart is another', () => {
    expect(writtenText({ ...written })).toBe(writtenText(written));
    expect(writtenText({ ...written, keywords: ['激光'] })).not.toBe(writtenText(written));
  });
});
