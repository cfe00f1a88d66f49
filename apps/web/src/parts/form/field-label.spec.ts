import { fieldLabel } from './field-label';

describe('the name of a field with a fault', () => {
  const labels = { title: '题目', budget: '预算', indicators: '技术指标', 'indicators.value': '目标值' };

  it('is its label, with the row of a list', () => {
    expect(fieldLabel(labels, 'title')).toBe('题目');
    expect(fieldLabel(labels, 'budget.fen')).toBe('预算');
    expect(fieldLabel(labels, 'indicators')).toBe('技术指标');
    expect(fieldLabel(labels, 'indicators.0.value')).toBe('技术指标 1 · 目标值');
    expect(fieldLabel(labels, 'indicators[1].note')).toBe('技术指标 2');
  });

  it('is left out when the form has no such field', () => {
    expect(fieldLabel(labels, 'version')).toBeNull();
  });
});
