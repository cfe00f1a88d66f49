/** What was typed and not yet saved, kept in this tab for when it crashes or its session ends. */
export type UnsavedCopy<V> = { readonly values: V; readonly version: number | null; readonly at: string };

const prefix = 'jiqiao.unsaved.';

/** The owner is part of the name: whoever signs in next in this tab must not be offered it. */
export function copyName(kind: string, personId: string, id: string | null): string {
  return `${prefix}${kind}.${personId}.${id ?? 'new'}`;
}

export function keepCopy<V>(name: string, copy: UnsavedCopy<V>): void {
  try {
    sessionStorage.setItem(name, JSON.stringify(copy));
  } catch {
    // Full or forbidden: the text on the screen is still there.
  }
}

export function dropCopy(name: string): void {
  sessionStorage.removeItem(name);
}

export function copyNamed<V>(name: string): UnsavedCopy<V> | null {
  try {
    return JSON.parse(sessionStorage.getItem(name) ?? 'null') as UnsavedCopy<V> | null;
  } catch {
    return null;
  }
}

/** Signing out leaves nothing of what was typed on this machine. */
export function dropAllCopies(): void {
  for (const name of Object.keys(sessionStorage)) if (name.startsWith(prefix)) sessionStorage.removeItem(name);
}
