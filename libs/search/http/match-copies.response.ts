export class MatchCopyResponse {
  achievementId: string;
  /** Part of the longer text that stands in the other one too, 0 to 1. */
  share: number;
}

export class MatchCopiesResponse {
  /** The one that ranks first. */
  achievementId: string;
  copies: MatchCopyResponse[];
}

/** No more than a match list has places: no pages. */
export class MatchCopiesListResponse {
  items: MatchCopiesResponse[];
}
