type Typed = Readonly<Record<string, { text?: string; isChecked?: boolean } | undefined>>;
type Sent = Record<string, { text: string; isChecked?: boolean }>;

/** The translations as the contract takes them: empty ones are none, a mark of “still right” goes along once. */
export function translationsSent(typed: Typed | null | undefined): Sent {
  return Object.fromEntries(
    Object.entries(typed ?? {}).flatMap(([field, value]) => {
      const text = value?.text?.trim();
      return text ? [[field, value?.isChecked ? { text, isChecked: true } : { text }]] : [];
    }),
  );
}

/** The same without those marks, which the server has taken. */
export function uncheckedTranslations<T extends Typed>(typed: T | null | undefined): T {
  return Object.fromEntries(
    Object.entries(typed ?? {}).map(([field, value]) => [field, { ...value, isChecked: undefined }]),
  ) as T;
}
