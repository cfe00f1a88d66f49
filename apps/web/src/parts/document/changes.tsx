import { createContext, useContext, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TextDiff } from '../text-diff';

type Change = { readonly before: string; readonly after: string };
export type Changes = ReadonlyMap<string, Change>;

const ChangesContext = createContext<Changes>(new Map());

/** What a document is read against; its parts mark themselves. An empty map shows the new text alone. */
export function ShownChanges({ changes, children }: { changes: Changes; children: ReactNode }) {
  return <ChangesContext value={changes}>{children}</ChangesContext>;
}

export function useChanges(): Changes {
  return useContext(ChangesContext);
}

export function useChange(field: string): Change | undefined {
  return useChanges().get(field);
}

/** Beside the name of what changed: a word, since a colour alone is not seen by everybody. */
export function ChangedMark({ field }: { field: string }) {
  const { t } = useTranslation();
  return useChange(field) ? <mark className="changed-mark">{t('desk.changes.mark')}</mark> : null;
}

/** The value as it is, or where it changed, with what left and what came. */
export function Changed({ field, children }: { field: string; children: ReactNode }) {
  const change = useChange(field);
  return change ? <TextDiff before={change.before} after={change.after} /> : children;
}
