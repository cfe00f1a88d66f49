type Text = { readonly number: number; readonly state: string };
type Case = { readonly state: string; readonly current: Text; readonly published?: Text | null };

/** What a reviewer decides is the newest text: a change to a public case is in review although the case is public. */
export function stateOfNewest({ state, current, published }: Case): string {
  return published && published.number !== current.number ? current.state : state;
}
