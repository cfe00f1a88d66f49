interface Node<T> {
  readonly next: Map<string, Node<T>>;
  readonly values: T[];
}

export interface FoundName<T> {
  readonly values: readonly T[];
  /** How many units it took. */
  readonly length: number;
}

/** Finds the longest known name that begins at a place in a row of units: characters, or stems. */
export class NameTrie<T> {
  private readonly root: Node<T> = { next: new Map(), values: [] };

  add(units: readonly string[], value: T): void {
    let node = this.root;
    for (const unit of units) {
      const known = node.next.get(unit);
      const next = known ?? { next: new Map(), values: [] };
      if (!known) node.next.set(unit, next);
      node = next;
    }
    if (units.length > 0) node.values.push(value);
  }

  longestAt(units: readonly string[], from: number): FoundName<T> | undefined {
    let node: Node<T> | undefined = this.root;
    let found: FoundName<T> | undefined;
    for (let at = from; at < units.length; at += 1) {
      node = node.next.get(units[at] ?? '');
      if (!node) break;
      if (node.values.length > 0) found = { values: node.values, length: at + 1 - from };
    }
    return found;
  }
}
