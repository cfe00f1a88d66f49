import { type Language, TUNING, type Tuning } from '../libs/matching/engine/engine-parameters';

type Axes = Partial<Record<keyof Tuning, readonly number[]>>;

// Round values around the product's, which are among them; what matters for the other language is left alone.
const AXES: Readonly<Record<Language, Axes>> = {
  en: {
    k1: [0.9, 1.2, 1.6],
    b: [0.5, 0.6, 0.75],
    idfPower: [0, 0.25, 0.5],
    stemPairWeight: [0.2, 0.4, 0.6],
    longTitleCount: [3, 8],
  },
  zh: {
    k1: [0.4, 0.6, 0.8, 1.2],
    b: [0.5, 0.75, 1],
    idfPower: [0, 0.25, 0.5],
    hanPairWeight: [0.5, 0.75, 1],
  },
};

export function tuningGrid(language: Language): Tuning[] {
  let grid: Tuning[] = [TUNING[language]];
  for (const [name, values] of Object.entries(AXES[language])) {
    grid = grid.flatMap((tuning) => values.map((value) => ({ ...tuning, [name]: value })));
  }
  return grid;
}

/** What the grid varies, as it is printed. */
export function tuningText(language: Language, tuning: Tuning): string {
  const names = Object.keys(AXES[language]) as (keyof Tuning)[];
  return names.map((name) => `${name} ${tuning[name]}`).join(' · ');
}
