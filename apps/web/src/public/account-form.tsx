import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

const messages = ['wrong', 'tooMany', 'down', 'offline', 'empty', 'marked', 'cookiesRefused', 'noLink'] as const;

type Props = {
  id: string;
  /** Where the fields go; the script sends them as JSON. */
  path: string;
  /** What follows: another form, the console, or the words that it is done. */
  then: 'second-step' | 'console' | 'done';
  go: string;
  hidden?: boolean;
  children?: ReactNode;
  back?: string;
};

/** A form that sign-in.ts sends; every sentence it may need is already here. */
export function AccountForm({ id, path, then, go, hidden, children, back }: Props) {
  const { t } = useTranslation();
  return (
    // post, so that a password never reaches an address bar even when the script did not load
    <form
      id={id}
      method="post"
      action="/sign-in"
      data-path={path}
      data-then={then}
      data-back={back}
      hidden={hidden}
      noValidate
    >
      <div role="alert">
        {messages.map((name) => (
          <p key={name} data-message={name} className="fault" hidden>
            {t(`public.signIn.${name}`)}
          </p>
        ))}
        <div data-message="told" className="fault" hidden>
          <p data-told />
          <ul data-faults />
        </div>
        <p data-request className="soft" hidden>
          {t('public.signIn.request')}
          <code />
        </p>
      </div>
      {children}
      <button type="submit" data-going={t('public.signIn.sending')}>
        {go}
      </button>
    </form>
  );
}

type FieldProps = {
  name: string;
  label: string;
  hint?: string;
  type?: 'text' | 'email' | 'password';
  autoComplete: string;
  numeric?: boolean;
  /** What is said of a value that can not be right; without it, the server's words. */
  wrong?: string;
};

export function AccountField({ name, label, hint, type = 'text', autoComplete, numeric, wrong }: FieldProps) {
  const hintId = hint ? `${name}-hint` : '';
  return (
    <>
      <label htmlFor={name}>{label}</label>
      <input
        id={name}
        name={name}
        type={type}
        autoComplete={autoComplete}
        autoCapitalize="none"
        spellCheck={false}
        inputMode={numeric ? 'numeric' : undefined}
        aria-describedby={`${hintId} ${name}-fault`.trim()}
        required
      />
      <FieldFault of={name} wrong={wrong} />
      {hint && (
        <p id={hintId} className="soft hint">
          {hint}
        </p>
      )}
    </>
  );
}

/** The place under a field; field-faults.ts writes there what has to be mended. */
function FieldFault({ of, empty, wrong }: { of: string; empty?: string; wrong?: string }) {
  const { t } = useTranslation();
  return (
    <p
      id={`${of}-fault`}
      className="field-fault"
      data-empty={empty ?? t('public.signIn.fillIn')}
      data-wrong={wrong}
      hidden
    />
  );
}

/** Ticked before the account is opened; nobody is held to have agreed by silence. */
export function Agreement() {
  const { t } = useTranslation();
  return (
    <>
      <label className="tick">
        <input id="agree" type="checkbox" data-agree required aria-describedby="agree-fault" />{' '}
        {t('public.register.agree')}
      </label>
      <FieldFault of="agree" empty={t('public.register.agreeFirst')} />
    </>
  );
}

export function ShowPassword() {
  const { t } = useTranslation();
  return (
    <label className="tick">
      <input type="checkbox" data-show /> {t('public.signIn.show')}
    </label>
  );
}

/** What stands in for the form after it was sent. */
export function Done({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div id="done" role="status" tabIndex={-1} className="note note-good" hidden>
      <b>{title}</b>
      <div>{children}</div>
    </div>
  );
}
