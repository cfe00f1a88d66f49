import { useTranslation } from 'react-i18next';
import type { SavedView } from '../../api/shapes';

export type Frequency = SavedView['alerts'];

const frequencies: readonly Frequency[] = ['off', 'daily', 'at_once'];

type Props = {
  value: Frequency;
  onChange: (value: Frequency) => void;
  id?: string;
  label?: string;
  disabled?: boolean;
};

export function FrequencyChoice({ value, onChange, id, label, disabled }: Props) {
  const { t } = useTranslation();
  return (
    <select
      id={id}
      className="native-select"
      aria-label={label}
      disabled={disabled}
      value={value}
      onChange={({ target }) => {
        const chosen = frequencies.find((each) => each === target.value);
        if (chosen) onChange(chosen);
      }}
    >
      {frequencies.map((each) => (
        <option key={each} value={each}>
          {t(`search.saved.alerts.${each}`)}
        </option>
      ))}
    </select>
  );
}
