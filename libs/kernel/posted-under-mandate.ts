/** Who began something for another organisation, and on whose behalf of their own. */
export interface PostedUnderMandate {
  readonly mandateId: string;
  readonly agentName: string;
  readonly agentNameEn: string | null;
  readonly agentOrganisationName: string | null;
  readonly agentOrganisationNameEn: string | null;
}
