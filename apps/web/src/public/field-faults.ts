/** What stands under the fields of a server-rendered form; every word but the server's own is already in the page. */
export type ToldFault = { path?: string; code?: string; message: string };
type Written = { name: string; type: string; value: string; checked: boolean; required: boolean };
export type Lack = 'empty' | 'wrong';

/** Looser than the server's rule: only what can be no mailbox at all is refused before it is sent. */
const mailbox = /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/;

export function lackOf({ type, value, checked, required }: Written): Lack | null {
  if (required && (type === 'checkbox' ? !checked : !value.trim())) return 'empty';
  if (type === 'email' && value.trim() && !mailbox.test(value.trim())) return 'wrong';
  return null;
}

/** One sentence per field of the form, and those of no field of it: what the server says of the first is never lost. */
export function sorted(faults: readonly ToldFault[], names: readonly string[]) {
  const byField = new Map<string, ToldFault[]>();
  const others = new Set<string>();
  for (const fault of faults) {
    const name = names.find((known) => known === fault.path);
    if (name) byField.set(name, [...(byField.get(name) ?? []), fault]);
    else others.add(fault.message);
  }
  return { byField, others: [...others] };
}

const placeOf = (input: HTMLInputElement) => document.getElementById(`${input.id}-fault`);

export function mark(input: HTMLInputElement, words: string | null): void {
  const place = placeOf(input);
  input.ariaInvalid = words === null ? null : 'true';
  if (!place) return;
  place.textContent = words;
  place.hidden = words === null;
}

const wordsOf = (input: HTMLInputElement, lack: Lack) => placeOf(input)?.dataset[lack] ?? '';

/** Marks every field that is not filled or can not be right, puts the cursor into the first; null when none is. */
export function markLacks(inputs: readonly HTMLInputElement[]): Lack | null {
  const lacks = inputs.map((input) => [input, lackOf(input)] as const);
  for (const [input, lack] of lacks) mark(input, lack && wordsOf(input, lack));
  const first = lacks.find(([, lack]) => lack !== null);
  first?.[0].focus();
  return first?.[1] ?? null;
}

/** What the server found, each under its field; answers what belongs to none. */
export function markTold(inputs: readonly HTMLInputElement[], faults: readonly ToldFault[]): string[] {
  const between = document.documentElement.lang === 'en' ? '; ' : '；';
  const shown = inputs.filter((input) => placeOf(input));
  const { byField, others } = sorted(
    faults,
    shown.map(({ name }) => name),
  );
  const faulty = shown.filter(({ name }) => byField.has(name));
  for (const input of faulty) {
    const told = byField.get(input.name) ?? [];
    // "Wrong form" says little: the page has better words for a field that can be wrong in one way only.
    const own = told.every(({ code }) => code === 'wrong-type') ? wordsOf(input, 'wrong') : '';
    mark(input, own || [...new Set(told.map(({ message }) => message))].join(between));
  }
  faulty[0]?.focus();
  return others;
}

/** A field is looked at on leaving it once something is written there; what one is just mending is not called wrong. */
export function watch(input: HTMLInputElement): void {
  input.addEventListener('input', () => mark(input, null));
  input.addEventListener('change', () => {
    if (lackOf(input) === 'wrong') mark(input, wordsOf(input, 'wrong'));
    else if (input.type === 'checkbox') mark(input, null);
  });
}
