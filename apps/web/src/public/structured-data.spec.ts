import { beginning, inLanguage } from './canonical';
import { scriptText } from './structured-data';
import { chosen, newest, statementAt, versionsOf } from './statements';
import type { Statement } from './statements/statement';

describe('what a page says of itself to machines', () => {
  it.each(['</script><script>alert(1)</script>', '<!--', ']]>', 'a\u2028b', '"\\', '&lt;'])(
    'stays inside its element and is read back as it was: %s',
    (name) => {
      const text = scriptText({ '@type': 'Demand', name });
      expect(text).not.toMatch(/[<>&\u2028\u2029]/);
      expect(JSON.parse(text)).toEqual({ '@context': 'https://schema.org', '@type': 'Demand', name });
    },
  );
});

describe('the home of a page in a language', () => {
  it('is the bare address for Chinese, and the same with its filters for English', () => {
    expect(inLanguage('/demands', 'zh')).toBe('/demands');
    expect(inLanguage('/demands', 'en')).toBe('/demands?lang=en');
    expect(inLanguage('/demands?highTechField=4', 'en')).toBe('/demands?highTechField=4&lang=en');
  });
});

describe('the beginning of a text', () => {
  it('is one line and cuts no sign in two', () => {
    expect(beginning('叶片\n  清洗', 10)).toBe('叶片 清洗');
    expect(beginning('𠮷'.repeat(20), 10)).toBe(`${'𠮷'.repeat(9)}…`);
    expect(beginning('  ')).toBeUndefined();
    expect(beginning(null)).toBeUndefined();
  });
});

describe('a statement', () => {
  const of = (version: string): Statement => ({ ...newest('privacy'), version });

  it('in force is the newest; a former one stays at its own address', () => {
    const versions = [of('2027-03'), of('2026-11')];
    expect(chosen(versions, null)?.version).toBe('2027-03');
    expect(chosen(versions, '2026-11')?.version).toBe('2026-11');
    expect(chosen(versions, '2025-01')).toBeUndefined();
    expect(statementAt('/privacy/2026-11')).toEqual({ name: 'privacy', version: '2026-11' });
    for (const other of ['/privacy/', '/privacy/x', '/privacy/2026-11/x', '/imprint'])
      expect(statementAt(other)).toBeNull();
  });

  it.each(['privacy', 'terms', 'accessibility'] as const)('has the same parts in both languages: %s', (name) => {
    const [first, ...former] = versionsOf(name);
    for (const { version, effective, text } of [first!, ...former]) {
      expect(version).toMatch(/^\d{4}-\d{2}$/);
      expect(effective).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(text.en.sections.map(({ points = [] }) => points.length)).toEqual(
        text.zh.sections.map(({ points = [] }) => points.length),
      );
    }
    expect(former.map(({ version }) => version)).toEqual(
      former
        .map(({ version }) => version)
        .toSorted()
        .toReversed(),
    );
  });
});
