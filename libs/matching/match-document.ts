import type { Visibility } from '#demand';

/** What the matcher and the search know of a published demand or achievement: public text and facts, frozen as one version. */
export interface DocumentContent {
  readonly title: string;
  readonly titleTranslation: string | null;
  /** The text as it was matched; spans count UTF-16 units in it. */
  readonly text: string;
  readonly keywords: readonly string[];
  readonly language: 'zh' | 'en';
  /** Demands only: who may read more than the title; all may where it says nothing. */
  readonly visibility?: Visibility;
  readonly invitedUsccs?: readonly string[];
  /** Null where the owner asked to stay unnamed. */
  readonly organisationName: string | null;
  readonly highTechField: string | null;
  readonly districtCode: string | null;
  readonly cooperationModes: readonly string[];
  /** Budget of a demand, price of an achievement, in fen. */
  readonly amountFen: string | null;
  readonly amountNegotiable: boolean;
  /** Achievements only. */
  readonly trl: number | null;
  readonly ipAvailable: boolean | null;
  /** Demands only, YYYY-MM-DD. */
  readonly deadline: string | null;
  /** YYYY-MM-DD. */
  readonly validUntil: string | null;
  readonly publishedAt: string;
  /** Codes of what the listing lacks. */
  readonly missing: readonly string[];
}

export type DocumentKind = 'demand' | 'achievement';

export interface MatchDocument extends DocumentContent {
  readonly id: string;
  /** The number of the change that made this version. */
  readonly seq: number;
  readonly kind: DocumentKind;
  readonly revisionId: string;
  readonly organisationId: string;
}
