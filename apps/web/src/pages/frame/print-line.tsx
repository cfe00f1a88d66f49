import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { Session } from '../../api/shapes';
import { momentText } from '../../parts/moment-text';
import { nameIn } from '../../parts/name-in';
import { organisationNameIn } from '../../parts/organisation-name';
import { useLanguage } from '../../parts/terms';

let printedAt = new Date().toISOString();

function onPrint(tell: () => void): () => void {
  const stamp = () => {
    printedAt = new Date().toISOString();
    tell();
  };
  addEventListener('beforeprint', stamp);
  return () => removeEventListener('beforeprint', stamp);
}

/** Beneath what is printed: of which page this is a copy, as of when and for whom. */
export function PrintLine({ session }: { session: Session | undefined }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const at = useSyncExternalStore(onPrint, () => printedAt);
  const { actingAs, person } = session ?? {};
  const reader = [person && nameIn(language, person), actingAs && organisationNameIn(language, actingAs)]
    .filter(Boolean)
    .join(' · ');
  return (
    <p className="print-line" aria-hidden="true">
      {t('print.of', { address: location.href })} · {t('print.at', { at: momentText(at, language) })}
      {reader && <> · {t('print.by', { reader })}</>}
    </p>
  );
}
