import { useQueryClient, type QueryKey } from '@tanstack/react-query';
import type { FormInstance } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Problem, type Fault } from '../../api/problem';
import type { ComparedField } from '../compared-field';
import type { Draft, Saved } from './autosave';
import { useAutosave } from './use-autosave';
import type { useMarks } from './use-marks';
import { useLeaveGuard } from './unsaved';

/** What a conflict needs of the object as the server has it now. */
export type Present<V> = { saved: Saved; values: V; editedBy: string | null; editedAt: string | null };

export type DraftedForm<V extends object, B> = {
  kind: string;
  personId: string;
  form: FormInstance<V>;
  marks: ReturnType<typeof useMarks<V>>;
  start: Saved | null;
  initial: V;
  /** What of these values can be sent now; null while nothing can. */
  read: (values: V) => Draft<B> | null;
  send: (key: string, body: B, base: Saved | null) => Promise<Saved>;
  /** Reads the present object, never from a cache. */
  load: (id: string) => Promise<Present<V>>;
  /** Where the faults of what was sent stand on the screen, when rows were left out. */
  place?: (faults: readonly Fault[]) => Fault[];
  /** For the sight of both texts. */
  fields: readonly ComparedField<V>[];
  /** Where the form keeps a field, when that is not under its key: `keywords` as `keywordText`. */
  places?: Readonly<Record<string, readonly string[]>>;
  changes: (id: string) => readonly QueryKey[];
  onCreated: (saved: Saved) => void;
  /** After each save, such as taking back what is only said once. */
  afterSave?: (form: FormInstance<V>) => void;
};

export type Conflict<V> = { base: V; mine: V; present: Present<V> };
type Path<V> = Parameters<FormInstance<V>['setFieldValue']>[0];

/** A form that saves itself: its faults are marked where they are, and a conflict is settled with both texts in sight. */
export function useDraft<V extends object, B>(drafted: DraftedForm<V, B>) {
  const { form, marks, start } = drafted;
  const queries = useQueryClient();
  const [conflict, setConflict] = useState<Conflict<V> | null>(null);
  const [born, setBorn] = useState(start);
  const base = useRef(drafted.initial);
  const lastRead = useRef(drafted.initial);
  const wasRefused = useRef(false);
  const values = () => structuredClone(form.getFieldsValue(true) as V);
  const autosave = useAutosave<V, B>({
    kind: drafted.kind,
    personId: drafted.personId,
    start,
    values,
    read: async () => {
      lastRead.current = values();
      const draft = drafted.read(lastRead.current);
      if (draft) await form.validateFields().catch(() => Promise.reject(unreadable()));
      return draft;
    },
    send: drafted.send,
    onSaved: (saved, isFirst) => {
      base.current = lastRead.current;
      if (wasRefused.current) marks.clear();
      wasRefused.current = false;
      drafted.afterSave?.(form);
      for (const queryKey of drafted.changes(saved.id)) void queries.invalidateQueries({ queryKey });
      if (!isFirst) return;
      setBorn(saved);
      drafted.onCreated(saved);
    },
    onRefused: (problem) => {
      wasRefused.current = true;
      marks.mark(drafted.place ? problem.withFaults(drafted.place(problem.faults)) : problem);
    },
  });
  const id = born?.id ?? null;
  const compare = async () => {
    if (!id) return;
    const mine = values();
    const present = await drafted.load(id).catch(() => null);
    if (present) setConflict({ base: base.current, mine, present });
  };
  const isInConflict = autosave.state.phase === 'conflict';
  const latest = useRef(compare);
  useEffect(() => {
    latest.current = compare;
  });
  useEffect(() => {
    if (isInConflict) void latest.current();
  }, [isInConflict]);
  useLeaveGuard({
    isUnsaved: autosave.isUnsaved,
    save: autosave.flush,
    // Asked right after the first save, before the new id has been drawn: the machine knows it already.
    isSameForm: (pathname) => {
      const known = autosave.lastSaved()?.id;
      return (!start && pathname.endsWith('/new')) || (known !== undefined && pathname.endsWith(`/${known}/edit`));
    },
  });
  return {
    ...autosave,
    id,
    fields: drafted.fields,
    conflict,
    compare,
    closeConflict: () => setConflict(null),
    settle: (theirKeys: readonly string[]) => {
      if (!conflict) return;
      const paths = theirKeys.flatMap((key) => (drafted.places?.[key] ?? [key]).map((place) => place.split('.')));
      takeTheirs(form, paths, conflict.present.values);
      base.current = conflict.present.values;
      setConflict(null);
      void autosave.continueFrom(conflict.present.saved);
    },
    /** What was typed before a crash comes back and is saved from the version that it was written on. */
    restore: () => {
      const copy = autosave.takeCopy();
      if (!copy) return;
      form.setFieldsValue(copy.values as Parameters<typeof form.setFieldsValue>[0]);
      if (start && copy.version) void autosave.continueFrom({ id: start.id, version: copy.version });
      else autosave.changed();
    },
  };
}

/** The fields say themselves what is wrong; nothing was sent. */
function unreadable(): Problem {
  return new Problem({ status: 422, code: 'form', detail: '', requestId: null, faults: [] });
}

function takeTheirs<V extends object>(form: FormInstance<V>, paths: readonly string[][], theirs: V): void {
  for (const path of paths) {
    const value = path.reduce<unknown>((within, name) => (within as Record<string, unknown> | null)?.[name], theirs);
    form.setFieldValue(path as Path<V>, value as never);
  }
}
