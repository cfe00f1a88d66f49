import { TUNING } from '../libs/matching/engine/engine-parameters';
import { tuningGrid } from './tuning-grid';

it.each(['en', 'zh'] as const)('the grid for %s has no choice twice, and the product among them', (language) => {
  const grid = tuningGrid(language);
  expect(new Set(grid.map((tuning) => JSON.stringify(tuning))).size).toBe(grid.length);
  expect(grid).toContainEqual(TUNING[language]);
});
