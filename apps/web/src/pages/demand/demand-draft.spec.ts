import { contentToCopy, draftOf, faultsOnScreen } from './demand-draft';
import { emptyDemand, type DemandValues } from './form-values';

const values = (typed: Partial<DemandValues>): DemandValues => ({ ...emptyDemand('zh'), title: '轴承', ...typed });
const whole = { name: '寿命', operator: 'ge', value: '5000', unit: 'h', mustHave: true } as const;
const half = { name: '误报率', operator: 'le' } as const;

describe('the draft of a demand', () => {
  it('is nothing without a title', () => {
    expect(draftOf(values({ title: ' ' }))).toBeNull();
  });

  it('leaves out rows that are half written, and says so', () => {
    const draft = draftOf(values({ indicators: [{ operator: 'ge', mustHave: true }, half, whole] }));
    expect(draft?.body.indicators).toEqual([whole]);
    expect(draft?.isPartial).toBe(true);
    expect(draftOf(values({ indicators: [whole, {}] }))?.isPartial).toBe(false);
    const open = { ...whole, operator: 'range' } as const;
    expect(draftOf(values({ indicators: [open] }))).toMatchObject({ body: { indicators: [] }, isPartial: true });
  });

  it('is partial while a contact has no name', () => {
    expect(draftOf(values({ contact: { name: '', phone: '021' } }))).toMatchObject({ isPartial: true });
  });

  it('finds the rows of the faults on the screen', () => {
    const faults = ['indicators.0.value', 'indicators[1].unit', 'title'].map((path) => ({
      path,
      code: 'x',
      message: '',
    }));
    const shown = faultsOnScreen(faults, values({ indicators: [half, whole, {}, whole] }));
    expect(shown.map(({ path }) => path)).toEqual(['indicators.1.value', 'indicators.3.unit', 'title']);
  });

  it('sends translations that say something, and a mark that one is still right', () => {
    const translations = { title: { text: ' Bearing ' }, background: { text: '' }, x: { text: 'y', isChecked: true } };
    expect(draftOf(values({ translations }))?.body.translations).toEqual({
      title: { text: 'Bearing' },
      x: { text: 'y', isChecked: true },
    });
  });

  it('is copied from a refused text without its files and its declaration', () => {
    const refused = {
      title: '轴承',
      keywords: ['轴承'],
      indicators: [whole],
      budget: { fen: '100000' },
      invitedUsccs: [],
      translations: {},
      contact: null,
      attachmentIds: ['f'],
      declaredUnclassified: true,
      language: 'zh',
    };
    expect(contentToCopy(refused as never)).toMatchObject({
      title: '轴承',
      keywords: ['轴承'],
      indicators: [whole],
      budget: { fen: '100000' },
      attachmentIds: [],
      declaredUnclassified: false,
    });
  });
});
