import { type DemandReader, type DemandView, demandViewFor, type DisclosedDemand } from '#demand';
import type { MatchDocument } from './match-document';

/** What decides who may read an open object, and whether it names its owner. */
export interface Disclosure extends DisclosedDemand {
  readonly anonymous: boolean;
}

/** Of what everybody may read, with its owner's name. */
export function openToAll(organisationId: string): Disclosure {
  return { organisationId, visibility: 'public', invitedUsccs: [], anonymous: false };
}

/** The rule of demands applied to any document; `now` where the object may have changed since it was frozen. */
export function viewOf(document: MatchDocument, reader: DemandReader, now?: DisclosedDemand): DemandView {
  const { organisationId, visibility = 'public', invitedUsccs = [] } = now ?? document;
  return demandViewFor({ organisationId, visibility, invitedUsccs }, reader);
}

/** What of a document this reader may know; undefined where it does not exist for them. */
export function faceFor(document: MatchDocument, reader: DemandReader, now?: Disclosure): MatchDocument | undefined {
  const view = viewOf(document, reader, now);
  if (view === 'none') return undefined;
  if (view === 'full') return now?.anonymous ? { ...document, organisationName: null } : document;
  return {
    ...document,
    text: '',
    organisationName: null,
    cooperationModes: [],
    amountFen: null,
    amountNegotiable: false,
    missing: [],
  };
}
