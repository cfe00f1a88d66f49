import type { ChangeEvent } from 'react';

type Props = {
  id: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  type?: 'text' | 'password';
  autoComplete: string;
  hint?: string;
};

/** A password or a code: never more than a plain field, so that password managers and pasting work. */
export function Field({ id, label, value, onChange, type = 'text', autoComplete, hint }: Props) {
  return (
    <div className="account-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={id}
        type={type}
        value={value}
        autoComplete={autoComplete}
        inputMode={autoComplete === 'one-time-code' ? 'numeric' : undefined}
        aria-describedby={hint ? `${id}-hint` : undefined}
        required
        onChange={({ target }: ChangeEvent<HTMLInputElement>) => onChange(target.value)}
      />
      {hint && (
        <p id={`${id}-hint`} className="soft">
          {hint}
        </p>
      )}
    </div>
  );
}
