export const sides = ['demand', 'achievement', 'expert'] as const;
/** Who speaks: the owner of the need, the owner of the achievement, or an expert of the platform. */
export type Side = (typeof sides)[number];

export const verdicts = ['relevant', 'not_relevant', 'withdrawn'] as const;
/** `withdrawn` takes one's last word back; the history keeps both. */
export type Verdict = (typeof verdicts)[number];

/** The proposal as it stood when it was judged: whoever reads the ledger later needs nothing else. */
export interface JudgedPair {
  readonly demandId: string;
  readonly achievementId: string;
  readonly matchId: string;
  readonly runId: string;
  /** Of the feed that the run read. */
  readonly seq: number;
  readonly weightsVersion: string;
  readonly score: number;
  /** 0 to 1, null where it was unknown. */
  readonly criterionValues: Readonly<Record<string, number | null>>;
  readonly demandOrganisationId: string;
  readonly achievementOrganisationId: string;
}

export interface Word {
  readonly side: Side;
  readonly verdict: Verdict;
  readonly reasonCode: string | null;
  readonly text: string | null;
}

/** One line of the ledger. */
export interface Statement extends Omit<JudgedPair, 'matchId' | 'runId' | 'seq' | 'weightsVersion'> {
  readonly number: number;
  readonly side: Side;
  /** Whose last word counts: the organisation's for a side, the person's for an expert. */
  readonly voiceId: string;
  readonly personId: string | null;
  readonly verdict: Verdict;
  readonly reasonCode: string | null;
  /** YYYY-MM-DD in Shanghai. */
  readonly day: string;
}
