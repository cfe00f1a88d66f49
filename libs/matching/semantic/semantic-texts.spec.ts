import { sentencesOf } from './semantic-texts';

describe('a sentence that leaves', () => {
  it('is never cut in the middle of a character', () => {
    for (const before of [298, 299, 300]) {
      const [sentence] = sentencesOf({ title: `${'长'.repeat(before)}🚀🚀`, text: '' });
      // JSON writes half a character as an escape.
      expect(JSON.stringify(sentence?.text)).not.toContain('\\ud');
      expect(sentence?.text.length).toBeLessThanOrEqual(300);
    }
  });
});
