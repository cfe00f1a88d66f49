/** Who began something for another organisation, and on whose behalf of their own. */
export interface PostedUnderMandate {
  readonly mandateId: string;
  readonly agentName: string;
  readonly agentOrganisationName: string | null;
}
