import { useTranslation } from 'react-i18next';

/** Beside the state, where the owner can do nothing or would not guess: who acts now, and what comes of it. */
export function WhatNext({ of, state }: { of: 'demand' | 'achievement'; state: string }) {
  const { t } = useTranslation();
  const words: Readonly<Record<string, string>> = t(`whatNext.${of}`, { returnObjects: true });
  const text = words[state];
  return text ? <span className="soft"> · {text}</span> : null;
}
