import type { Visibility } from '#demand';

/** What the matcher and the search know of a published object, such as a demand or an achievement: public text and facts, frozen as one version. */
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
  /** What its contract would be registered under; versions from before it was kept have none. */
  readonly contractField?: string | null;
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
  /** Achievements: the day of the owner's last word that it can be had, YYYY-MM-DD; absent in older versions. */
  readonly confirmedOn?: string | null;
  /** Codes of what the listing lacks. */
  readonly missing: readonly string[];
}

/** The name under which a feature offers its documents: `demand`, `achievement`, and whatever comes. */
export type DocumentKind = string;

export interface MatchDocument extends DocumentContent {
  readonly id: string;
  /** The number of the change that made this version. */
  readonly seq: number;
  readonly kind: DocumentKind;
  readonly revisionId: string;
  readonly organisationId: string;
}
