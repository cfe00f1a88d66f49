import { useTranslation } from 'react-i18next';
import { type Known, openRevisionOf } from './open-revision-of';

export function OpenRevisionNote({ of }: { of: Known }) {
  const { t } = useTranslation();
  const phase = openRevisionOf(of);
  return phase && <span className="soft"> · {t(`demand.openRevision.${phase}`)}</span>;
}
