import type { Bilingual } from '#kernel/bilingual';
import { env } from '#platform/config/env';

export interface CitySettings {
  readonly issuer: URL;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where the issuer sends people back to. */
  readonly returnTo: string;
  readonly label: Bilingual;
  readonly trustsSecondFactor: boolean;
}

export const callbackPath = '/api/session/city-account/callback';

/** The city's single sign-on as the operator set it up; null where there is none. */
export function citySettings(): CitySettings | null {
  const given = env();
  if (given.OIDC_ISSUER === '') return null;
  return {
    issuer: new URL(given.OIDC_ISSUER),
    clientId: given.OIDC_CLIENT_ID,
    clientSecret: given.OIDC_CLIENT_SECRET,
    // Never from the request: whoever forges its Host would have the code sent to themselves.
    returnTo: new URL(callbackPath, given.PUBLIC_URL).href,
    label: { zh: given.OIDC_LABEL_ZH, en: given.OIDC_LABEL_EN },
    trustsSecondFactor: given.OIDC_TRUSTS_MFA === 'true',
  };
}
