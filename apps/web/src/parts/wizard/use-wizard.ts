import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { reveal } from './reveal';

type Target = { step: number; id: string };

/**
 * The step is part of the address (`?step=2`), so that back, forward, reload and a link all lead to it; without one it
 * opens where there is something to mend.
 */
export function useWizard(total: number, first = 1) {
  const { step: asked } = useSearch({ strict: false });
  const step = Math.min(Math.max(asked ?? first, 1), total);
  const navigate = useNavigate();
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step);
  const [target, setTarget] = useState<Target | null>(null);
  useEffect(() => {
    const isNew = shown.current !== step;
    shown.current = step;
    if (target?.step === step) {
      reveal(target.id);
      setTarget(null);
    } else if (isNew && !target) {
      heading.current?.closest('.wizard')?.scrollIntoView({ block: 'start' });
      heading.current?.focus({ preventScroll: true });
    }
  }, [step, target]);
  const goTo = (next: number) => {
    if (next !== step) void navigate({ to: '.', search: { step: next } as never, resetScroll: false });
  };
  return {
    step,
    heading,
    goTo,
    /** The field with this id, once its step is shown. */
    goToField: (next: number, id: string) => {
      setTarget({ step: next, id });
      goTo(next);
    },
  };
}

/** For a route's validateSearch. */
export function stepIn(search: Record<string, unknown>): { step?: number } {
  const step = Number(search['step']);
  return Number.isInteger(step) && step >= 1 && step <= 9 ? { step } : {};
}
