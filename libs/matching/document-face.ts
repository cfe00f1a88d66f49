import { type DemandReader, type DemandView, demandViewFor, type DisclosedOpenDemand } from '#demand';
import type { MatchDocument } from './match-document';

type Disclosed = Pick<DisclosedOpenDemand, 'organisationId' | 'visibility' | 'invitedUsccs'>;

/** Whether a document differs for some readers. */
export function isRestricted({ visibility = 'public' }: MatchDocument): boolean {
  return visibility !== 'public';
}

/** The rule of demands applied to a document; `now` where the demand may have changed since it was frozen. */
export function viewOf(document: MatchDocument, reader: DemandReader, now?: Disclosed): DemandView {
  if (document.kind === 'achievement') return 'full';
  const { organisationId, visibility = 'public', invitedUsccs = [] } = now ?? document;
  return demandViewFor({ organisationId, visibility, invitedUsccs }, reader);
}

/** What of a document this reader may know; undefined where it does not exist for them. */
export function faceFor(
  document: MatchDocument,
  reader: DemandReader,
  now?: DisclosedOpenDemand,
): MatchDocument | undefined {
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
