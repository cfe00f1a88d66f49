import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { FocusEvent } from 'react';
import { asProblem, type Problem } from '../../api/problem';
import { Autosave, type Draft, type Saved } from './autosave';
import { copyName, copyNamed, dropCopy, keepCopy, type UnsavedCopy } from './unsaved-copy';

export type AutosavedForm<V, B> = {
  /** "demand"; with the person and the id it names the copy kept in this tab. */
  kind: string;
  personId: string;
  start: Saved | null;
  /** All that the fields hold, for that copy. */
  values: () => V;
  read: () => Promise<Draft<B> | null>;
  send: (key: string, body: B, base: Saved | null) => Promise<Saved>;
  onSaved: (saved: Saved, isFirst: boolean, body: B) => void;
  onRefused: (problem: Problem) => void;
};

const after = (milliseconds: number, what: () => void) => {
  const timer = setTimeout(what, milliseconds);
  return () => clearTimeout(timer);
};

/** Saves 1.5 s after the last key, when the form loses the focus, and when the tab is hidden. It never submits. */
export function useAutosave<V, B>(form: AutosavedForm<V, B>) {
  const latest = useRef(form);
  useEffect(() => {
    latest.current = form;
  });
  const [saving] = useState(() => machineOf(() => latest.current, form.start));
  const { autosave, name } = saving;
  const state = useSyncExternalStore(autosave.subscribe, () => autosave.state);
  const [copy, setCopy] = useState(() => copyNamed<V>(copyName(form.kind, form.personId, form.start?.id ?? null)));
  useFlushWhenLeft(autosave);
  return {
    state,
    /** Of this moment: also right after a save that was waited for. */
    lastSaved: () => autosave.saved,
    isUnsaved: () => autosave.isUnsaved,
    flush: () => autosave.flush(),
    continueFrom: (saved: Saved) => autosave.continueFrom(saved),
    changed: () => {
      autosave.changed();
      const version = autosave.saved?.version ?? null;
      keepCopy(name(), { values: latest.current.values(), version, at: new Date().toISOString() });
    },
    /** For the form element: the focus has gone elsewhere. */
    onBlur: (event: FocusEvent<HTMLElement>) => {
      if (!event.currentTarget.contains(event.relatedTarget)) void autosave.flush();
    },
    /** Something typed earlier in this tab that was never saved. */
    copy,
    takeCopy: (): UnsavedCopy<V> | null => {
      setCopy(null);
      return copy;
    },
    forgetCopy: () => {
      dropCopy(name());
      setCopy(null);
    },
  };
}

function machineOf<V, B>(latest: () => AutosavedForm<V, B>, start: Saved | null) {
  const name = () => copyName(latest().kind, latest().personId, autosave.saved?.id ?? null);
  let known = start;
  const autosave: Autosave<B> = new Autosave<B>({
    start,
    after,
    read: () => latest().read(),
    send: (key, body, base) => latest().send(key, body, base),
    onRefused: (problem) => latest().onRefused(asProblem(problem)),
    onSaved: (saved, body) => {
      const isFirst = known === null;
      known = saved;
      if (isFirst) dropCopy(copyName(latest().kind, latest().personId, null));
      if (!autosave.isUnsaved) dropCopy(name());
      else keepCopy(name(), { values: latest().values(), version: saved.version, at: new Date().toISOString() });
      latest().onSaved(saved, isFirst, body);
    },
  });
  return { autosave, name };
}

function useFlushWhenLeft(autosave: Pick<Autosave<unknown>, 'flush' | 'stop'>): void {
  useEffect(() => {
    const flush = () => void autosave.flush();
    const whenHidden = () => document.visibilityState === 'hidden' && flush();
    document.addEventListener('visibilitychange', whenHidden);
    window.addEventListener('online', flush);
    return () => {
      document.removeEventListener('visibilitychange', whenHidden);
      window.removeEventListener('online', flush);
      autosave.stop();
    };
  }, [autosave]);
}
