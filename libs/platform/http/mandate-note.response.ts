import type { PostedUnderMandate } from '#kernel/posted-under-mandate';

/** By whom of others it was begun; for its owner and staff only. */
export class PostedUnderMandateResponse implements PostedUnderMandate {
  mandateId: string;
  agentName: string;
  agentNameEn: string | null;
  agentOrganisationName: string | null;
  agentOrganisationNameEn: string | null;
}
