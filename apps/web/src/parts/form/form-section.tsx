import type { ReactNode } from 'react';

export function FormSection({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  return (
    <fieldset className="form-section">
      <legend>{title}</legend>
      {hint && <p className="soft form-hint">{hint}</p>}
      {children}
    </fieldset>
  );
}
