import type { ReactNode } from 'react';
import type { SavedPair } from '../../parts/form/pair-field';
import type { Language } from '../../words/words';

/** What the steps need to know beside the values, which the form holds. */
export type StepProps = {
  language: Language;
  savedPair: (field: 'title' | 'background' | 'existingBasis' | 'solverConditions') => SavedPair;
  /** After a change that nobody typed. */
  onChecked: () => void;
  /** Demands that are like this one, beneath what they are found by. */
  similar: ReactNode;
};
