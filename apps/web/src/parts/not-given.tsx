import { useTranslation } from 'react-i18next';

/** What nobody gave, in one line: a gap is information too, six of them in a column are noise. */
export function NotGiven({ names }: { names: readonly string[] }) {
  const { t } = useTranslation();
  if (names.length === 0) return null;
  return <p className="soft not-given">{t('public.detail.notGivenNames', { names: names.join(t('comma')) })}</p>;
}
