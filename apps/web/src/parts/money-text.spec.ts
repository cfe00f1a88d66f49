import { exactYuan, fenFromWan, shortMoney, wanFromFen } from './money-text';

describe('money as text', () => {
  it('shows 万元 and 亿元 in Chinese and whole yuan in English', () => {
    expect(shortMoney('5000000', 'zh')).toEqual({ amount: '5', unit: 'wan' });
    expect(shortMoney('12345600', 'zh')).toEqual({ amount: '12.35', unit: 'wan' });
    expect(shortMoney('999900', 'zh')).toEqual({ amount: '9,999', unit: 'yuan' });
    expect(shortMoney('12000000000', 'zh')).toEqual({ amount: '1.2', unit: 'yi' });
    expect(shortMoney('5000000', 'en')).toEqual({ amount: '50,000', unit: 'yuan' });
  });

  it('keeps every fen of amounts beyond floating point', () => {
    expect(exactYuan('900719925474099301')).toBe('9,007,199,254,740,993.01');
    expect(exactYuan('-5')).toBe('-0.05');
  });

  it('reads what people type in 万元 and gives it back unchanged', () => {
    for (const typed of ['120', '0.5', '12.345678']) expect(wanFromFen(fenFromWan(typed) ?? '')).toBe(typed);
    expect(fenFromWan('1,200')).toBe('1200000000');
    expect(fenFromWan('1,234,567.5')).toBe('1234567500000');
    for (const typed of ['', 'abc', '-1', '1.1234567', '1e3', '12,5', '1,2000', ',120'])
      expect(fenFromWan(typed)).toBeNull();
  });
});
