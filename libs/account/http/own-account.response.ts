import type { OwnSession } from '../session/own-sessions';
import type { Proposed } from '../second-factor/keep-second-factor';
import type { SecondFactorStanding } from '../second-factor/second-factors';

export class OwnSessionResponse implements OwnSession {
  id: string;
  startedAt: Date;
  lastSeenAt: Date;
  /** Browser and system; empty when unknown. */
  device: string;
  isCurrent: boolean;
  organisationName: string | null;
  organisationNameEn: string | null;
}

export class OwnSessionsResponse {
  items: OwnSessionResponse[];
}

export class EndedSessionsResponse {
  ended: number;
  tokensRevoked: number;
}

export class SecondFactorResponse implements SecondFactorStanding {
  isOn: boolean;
  since: Date | null;
  recoveryCodesLeft: number;
}

/** Counts once a code of it was shown. */
export class ProposedSecondFactorResponse implements Proposed {
  /** Base32, for typing it in. */
  secret: string;
  otpauth: string;
  qrSvg: string;
}

/** Shown this once. */
export class RecoveryCodesResponse {
  recoveryCodes: string[];
}
