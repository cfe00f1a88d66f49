import { useQueryClient, type QueryKey } from '@tanstack/react-query';
import type { FormInstance } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { asProblem, Problem, type Fault } from '../../api/problem';
import { type ComparedField, differencesOf } from '../compared-field';
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

/** The text of the last save, the one being sent, and whether that was refused. */
type Memory<V> = { base: V; lastRead: V; wasRefused: boolean };

const valuesIn = <V extends object>(form: FormInstance<V>) => structuredClone(form.getFieldsValue(true) as V);

/** A form that saves itself: its faults are marked where they are, and a conflict is settled with both texts in sight. */
export function useDraft<V extends object, B>(drafted: DraftedForm<V, B>) {
  const { form, start } = drafted;
  const queries = useQueryClient();
  const memory = useRef<Memory<V>>({ base: drafted.initial, lastRead: drafted.initial, wasRefused: false });
  const [born, setBorn] = useState(start);
  const autosave = useAutosave<V, B>({
    ...savingOf(drafted, () => memory.current),
    onSaved: (saved, isFirst) => {
      settleSave(drafted, memory.current);
      for (const queryKey of drafted.changes(saved.id)) void queries.invalidateQueries({ queryKey });
      if (!isFirst) return;
      setBorn(saved);
      drafted.onCreated(saved);
    },
  });
  const id = born?.id ?? null;
  useLeaveGuard({
    isUnsaved: autosave.isUnsaved,
    save: autosave.flush,
    isSameForm: (pathname) => pathname.endsWith(id ? `/${id}/edit` : '/new'),
  });
  const { copy } = autosave;
  return {
    ...autosave,
    /** Only where it says something that was not saved after all. */
    copy: copy && isNews(drafted, copy.values) ? copy : null,
    id,
    fields: drafted.fields,
    ...useConflict({ drafted, autosave, id, memory: () => memory.current }),
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

/** A half-written row is news as well, though no field that can be sent differs. */
function isNews<V extends object, B>({ fields, initial, read }: DraftedForm<V, B>, values: V): boolean {
  return differencesOf(fields, initial, values).length > 0 || read(values)?.isPartial === true;
}

function savingOf<V extends object, B>(drafted: DraftedForm<V, B>, memory: () => Memory<V>) {
  const { kind, personId, form, marks, start, send, place } = drafted;
  return {
    kind,
    personId,
    start,
    send,
    values: () => valuesIn(form),
    read: async () => {
      const values = valuesIn(form);
      memory().lastRead = values;
      const draft = drafted.read(values);
      if (draft) await form.validateFields().catch(() => Promise.reject(unreadable()));
      return draft;
    },
    onRefused: (problem: Problem) => {
      memory().wasRefused = true;
      marks.mark(place ? problem.withFaults(place(problem.faults)) : problem);
    },
  };
}

function settleSave<V extends object, B>({ form, marks, afterSave }: DraftedForm<V, B>, memory: Memory<V>): void {
  memory.base = memory.lastRead;
  if (memory.wasRefused) marks.clear();
  memory.wasRefused = false;
  afterSave?.(form);
}

type Disputed<V extends object, B> = {
  drafted: DraftedForm<V, B>;
  autosave: Pick<ReturnType<typeof useAutosave<V, B>>, 'state' | 'continueFrom'>;
  id: string | null;
  memory: () => Memory<V>;
};

/** Both texts are fetched as soon as the server says that somebody else has saved. */
function useConflict<V extends object, B>({ drafted, autosave, id, memory }: Disputed<V, B>) {
  const { form, fields, load, places } = drafted;
  const [conflict, setConflict] = useState<Conflict<V> | null>(null);
  const [unread, setUnread] = useState<Problem | null>(null);
  const goOn = (present: Present<V>) => {
    memory().base = present.values;
    setConflict(null);
    void autosave.continueFrom(present.saved);
  };
  const compare = async () => {
    if (!id) return;
    setUnread(null);
    const mine = valuesIn(form);
    const present = await load(id).catch(asProblem);
    if (present instanceof Problem) return setUnread(present);
    // Both say the same, such as after a save whose answer was lost: there is nothing to choose.
    if (differencesOf(fields, mine, present.values).length === 0) return goOn(present);
    setConflict({ base: memory().base, mine, present });
  };
  const isInConflict = autosave.state.phase === 'conflict';
  const latest = useRef(compare);
  useEffect(() => {
    latest.current = compare;
  });
  useEffect(() => {
    if (isInConflict) void latest.current();
  }, [isInConflict]);
  return {
    conflict,
    /** Why the other text could not be read; null once it could. */
    unread,
    compare,
    closeConflict: () => setConflict(null),
    settle: (theirKeys: readonly string[]) => {
      if (!conflict) return;
      takeTheirs(form, pathsOf(theirKeys, places), conflict.present.values);
      goOn(conflict.present);
    },
  };
}

/** The fields say themselves what is wrong; nothing was sent. */
function unreadable(): Problem {
  return new Problem({ status: 422, code: 'form', detail: '', requestId: null, faults: [] });
}

function pathsOf(keys: readonly string[], places: Readonly<Record<string, readonly string[]>> = {}): string[][] {
  return keys.flatMap((key) => (places[key] ?? [key]).map((at) => at.split('.')));
}

function takeTheirs<V extends object>(form: FormInstance<V>, paths: readonly string[][], theirs: V): void {
  for (const path of paths) {
    const value = path.reduce<unknown>((within, name) => (within as Record<string, unknown> | null)?.[name], theirs);
    form.setFieldValue(path as Path<V>, value as never);
  }
}
