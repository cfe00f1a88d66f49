import { points, shownShares } from './score-shares';

describe('the shares of a score', () => {
  it('add up to exactly the score that is shown, whatever the parts', () => {
    let seed = 7;
    const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
    for (let round = 0; round < 2000; round += 1) {
      const contributions = Array.from({ length: 1 + Math.floor(random() * 6) }, () => random() / 6);
      const score = contributions.reduce((sum, contribution) => sum + contribution, 0);
      const { total, shares } = shownShares(score, contributions);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(total);
      shares.forEach((share, index) =>
        expect(Math.abs(share - (contributions[index] ?? 0) * 1000)).toBeLessThan(1.001),
      );
    }
  });

  it('are shown with one decimal', () => expect(points(893)).toBe('89.3'));
});
