import { useTranslation } from 'react-i18next';

/** What a delivery broke on, in words where we know the code; the code stays beside it for the log. */
export function DeliveryError({ error }: { error: string }) {
  const { t, i18n } = useTranslation();
  const key = `operations.deliveryErrors.${error}`;
  return (
    <>
      {i18n.exists(key) && <span className="bad">{t(key as 'operations.deliveryErrors.unknown')} </span>}
      <code className="pen">{error}</code>
    </>
  );
}
