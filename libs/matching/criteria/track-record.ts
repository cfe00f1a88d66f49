/** What an organisation did with its listings on this platform: facts, no opinions and no popularity. */
export interface TrackRecord {
  /** Achievements that were transferred or licensed. */
  readonly done: number;
  /** Listings that ended because nobody confirmed them or their rights lapsed. */
  readonly lapsed: number;
  /** Everything of it that was ever public. */
  readonly listed: number;
}

/** By the id of the organisation; who is not here has neither finished a transfer nor let a listing lapse. */
export type TrackRecords = Readonly<Record<string, TrackRecord>>;
