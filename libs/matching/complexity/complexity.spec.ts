import { someRules } from '../../taxonomy/rules-of-day.factory';
import { complexityOf, type WrittenNeed } from './complexity';

const rules = someRules('2026-06-01');
const plain: WrittenNeed = {
  title: '叶片积碳激光清洗',
  background: '叶片积碳难以去除。',
  existingBasis: null,
  solverConditions: null,
  ipArrangement: null,
  indicators: [{ name: '时间', value: '40', unit: 'min' }],
  hasBudget: true,
};
const indicators = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ name: `指标${i}`, value: String(i), unit: 'mm' }));
const pointsOf = (need: WrittenNeed, part: string) =>
  complexityOf(need, rules).parts.find((scored) => scored.part === part)?.points;

describe('the complexity of a demand', () => {
  it('is low for one that says one thing: recommend directly', () =>
    expect(complexityOf(plain, rules)).toMatchObject({ advice: 'direct', optionalFrom: 32, neededFrom: 55 }));

  it('calls for a technology manager where everything comes together', () => {
    const all: WrittenNeed = {
      ...plain,
      background: '中试已完成，将进入量产，现有产线需改造；涉及专利、药监注册证与环评；供应商与原材料受限，需国产化。',
      indicators: indicators(8),
      ipArrangement: 'shared',
      hasBudget: false,
    };
    const { score, advice, parts } = complexityOf(all, rules);
    expect(advice).toBe('manager_needed');
    expect(score).toBe(parts.reduce((sum, { points }) => sum + points, 0));
    for (const { points, most } of parts) expect(points).toBeLessThanOrEqual(most);
  });

  it('has its borders where the rules say, to the point', () => {
    const { score } = complexityOf(plain, rules);
    const at = (border: number) => someRules('2026-06-01', { 'complexity.manager_optional': border });
    expect(complexityOf(plain, at(score)).advice).toBe('manager_optional');
    expect(complexityOf(plain, at(score + 1)).advice).toBe('direct');
  });

  it.each([
    [0, 0],
    [1, 3],
    [4, 10],
    [8, 20],
    [80, 20],
  ])('gives %d indicators %d points', (count, points) =>
    expect(pointsOf({ ...plain, indicators: indicators(count) }, 'indicators')).toBe(points),
  );

  it('does not grow by repeating a word', () => {
    const [once, often] = ['量产', '量产'.repeat(50)].map((background) =>
      pointsOf({ ...plain, background }, 'production'),
    );
    expect(often).toBe(once);
  });

  it('says which words earned the points, also English ones', () => {
    const need = { ...plain, background: 'Scale-up to mass production; suppliers are few.' };
    const because = complexityOf(need, rules).parts.flatMap((part) => part.because.map(({ en }) => en));
    expect(because).toEqual(expect.arrayContaining(['“scale-up”', '“mass production”', '“suppliers”']));
  });

  it('takes an unnamed budget for unclear', () => {
    expect(pointsOf(plain, 'budget_unclear')).toBe(0);
    expect(pointsOf({ ...plain, hasBudget: false }, 'budget_unclear')).toBe(15);
  });
});
