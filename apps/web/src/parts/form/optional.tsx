import { useTranslation } from 'react-i18next';

/** The label of a field that no submission asks for; the others are all needed. The mark is no part of its name. */
export function Optional({ children }: { children: string }) {
  const { t } = useTranslation();
  return (
    <span className="optional" data-mark={t('drafting.optional')}>
      {children}
    </span>
  );
}
