import type { MouseEvent, ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';

export type WizardStep = {
  title: string;
  /** Points that submission needs and this step lacks; null while nobody knows. */
  missing: number | null;
  /** Marked fields of this step. */
  faulty: number;
  /** A reviewer asked for something here. */
  isReturned?: boolean;
  content: ReactNode;
};

type Props = {
  steps: readonly WizardStep[];
  step: number;
  heading: RefObject<HTMLHeadingElement | null>;
  onStep: (step: number) => void;
  /** Where the text stands, beside the ways on. */
  line: ReactNode;
  /** The one action of the last step. */
  end: ReactNode;
};

/** All steps stay in the page, so that no value is lost; one is shown. */
export function Wizard({ steps, step, heading, onStep, line, end }: Props) {
  const { t } = useTranslation();
  const go = (number: number) => ({
    href: `?step=${number}`,
    onClick: (event: MouseEvent) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      onStep(number);
    },
  });
  return (
    <div className="wizard">
      <nav aria-label={t('drafting.wizard.steps')}>
        <ol className="wizard-steps">
          {steps.map((one, index) => (
            <li key={one.title}>
              <a {...go(index + 1)} aria-current={index + 1 === step ? 'step' : undefined}>
                <b>{index + 1}</b>
                <span className="wizard-title">{one.title}</span>
                <StepMark of={one} />
              </a>
            </li>
          ))}
        </ol>
      </nav>
      {steps.map((one, index) => (
        <section key={one.title} hidden={index + 1 !== step} aria-labelledby={`wizard-step-${index + 1}`}>
          <p className="soft wizard-count">{t('drafting.wizard.step', { number: index + 1, total: steps.length })}</p>
          <h2 id={`wizard-step-${index + 1}`} ref={index + 1 === step ? heading : undefined} tabIndex={-1}>
            {one.title}
          </h2>
          {one.content}
        </section>
      ))}
      <div className="save-bar">
        {line}
        <div className="save-bar-buttons">
          {step > 1 && (
            <a className="quiet-action" {...go(step - 1)}>
              {t('drafting.wizard.back')}
            </a>
          )}
          {step < steps.length ? (
            <a className="action" {...go(step + 1)}>
              {t('drafting.wizard.next', { title: steps[step]?.title })}
            </a>
          ) : (
            end
          )}
        </div>
      </div>
    </div>
  );
}

function StepMark({ of: { missing, faulty, isReturned } }: { of: WizardStep }) {
  const { t } = useTranslation();
  if (faulty > 0) return <small className="bad">! {t('drafting.wizard.faulty', { total: faulty })}</small>;
  if (isReturned) return <small className="bad">↩ {t('drafting.wizard.toMend')}</small>;
  if (missing === null) return null;
  if (missing === 0) return <small className="good">✓ {t('drafting.wizard.complete')}</small>;
  return <small className="soft">○ {t('drafting.wizard.missing', { total: missing })}</small>;
}
