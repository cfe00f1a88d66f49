import { useTranslation } from 'react-i18next';
import type { Demand } from '../api/shapes';
import { nameIn } from './name-in';
import { useLanguage } from './terms';
import { asWritten } from './written';

/** By whom of others it was begun; the owner and staff read it. */
export function PostedUnderMandate({ note }: { note: Demand['postedUnderMandate'] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (!note) return null;
  const agent = nameIn(language, { name: note.agentName, nameEn: note.agentNameEn });
  const organisation = nameIn(language, { name: note.agentOrganisationName, nameEn: note.agentOrganisationNameEn });
  return (
    <p className="problem-quiet">
      {asWritten(
        organisation ? t('disclosure.mandateOf', { agent, organisation }) : t('disclosure.mandate', { agent }),
      )}
    </p>
  );
}
