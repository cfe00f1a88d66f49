import type { Language } from '../../words/words';

export type Section = { heading: string; paragraphs?: readonly string[]; points?: readonly string[] };
export type StatementText = { lead: string; sections: readonly Section[] };
export type Statement = {
  /** Year and month; what people agreed to is kept by it. */
  version: string;
  effective: string;
  text: Readonly<Record<Language, StatementText>>;
};
