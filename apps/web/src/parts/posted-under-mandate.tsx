import { useTranslation } from 'react-i18next';
import type { Demand } from '../api/shapes';
import { asWritten } from './written';

/** By whom of others it was begun; the owner and staff read it. */
export function PostedUnderMandate({ note }: { note: Demand['postedUnderMandate'] }) {
  const { t } = useTranslation();
  if (!note) return null;
  const { agentName: agent, agentOrganisationName: organisation } = note;
  return (
    <p className="problem-quiet">
      {asWritten(
        organisation ? t('disclosure.mandateOf', { agent, organisation }) : t('disclosure.mandate', { agent }),
      )}
    </p>
  );
}
