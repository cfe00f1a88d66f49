import type { Answer } from '../../api/shapes';

/** What became of each achievement that was to be confirmed. */
export type Outcomes = Answer<'/api/achievements/confirmations', 'post'>;
