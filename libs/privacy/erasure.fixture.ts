/** What a person reads about the own request. */
export interface OwnErasure {
  readonly request: {
    readonly id: string;
    readonly state: string;
    readonly version: number;
    readonly dueOn: string;
    readonly coolingUntil: string;
    readonly requestedAt: string;
    readonly reasonCodes: string[];
    readonly reasonText: string | null;
  } | null;
  readonly obstacles: { readonly kind: string; readonly name: string }[];
}

export const coolDownSql = `UPDATE privacy.erasures SET cooling_until = now() - interval '1 second' WHERE id = $1`;

export const makeAdminSql = `UPDATE identity.memberships SET roles = '{enterprise,organisation_admin}' WHERE person_id = $1`;
