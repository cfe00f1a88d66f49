import type { Figure } from '../figures.queries';

export class BilingualResponse {
  zh: string;
  en: string;
}

export class FigureResponse implements Figure {
  code: string;
  value: number;
  name: BilingualResponse;
  unit: BilingualResponse;
  definition: BilingualResponse;
}

export class FiguresResponse {
  asOf: Date;
  figures: FigureResponse[];
}
