import { InputNumber } from 'antd';
import { rounded } from './percents';

type Props = { label: string; value: number | null; onChange: (value: number | null) => void };

/** Typed, or moved by the arrow keys: one percent a step, ten with Shift. */
export function PercentField({ label, value, onChange }: Props) {
  return (
    <label className="stacked">
      {label}
      <InputNumber
        min={0}
        max={100}
        step={1}
        suffix="%"
        value={value}
        status={value === null ? 'error' : undefined}
        aria-invalid={value === null}
        onChange={(next) => onChange(next === null ? null : rounded(next))}
      />
    </label>
  );
}
