import { useTranslation } from 'react-i18next';

/** Beside the label of a field that no submission asks for; the others are all needed. */
export function Optional({ children }: { children: string }) {
  const { t } = useTranslation();
  return (
    <>
      {children} <span className="soft">{t('drafting.optional')}</span>
    </>
  );
}
