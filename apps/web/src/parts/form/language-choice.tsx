import { useTranslation } from 'react-i18next';

/** Set by Form.Item. */
type ChoiceProps = { id?: string; value?: string; onChange?: (value: string) => void };

/** In which language the text is written; the other one is then its translation. */
export function LanguageChoice({ id, value, onChange }: ChoiceProps) {
  const { t } = useTranslation();
  return (
    <select id={id} className="native-select" value={value} onChange={(event) => onChange?.(event.target.value)}>
      {(['zh', 'en'] as const).map((language) => (
        <option key={language} value={language}>
          {t(`drafting.pair.language.${language}`)}
        </option>
      ))}
    </select>
  );
}
