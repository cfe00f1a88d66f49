interface Node<T> {
  readonly next: Map<string, Node<T>>;
  readonly values: T[];
}

/** A row of units with places: characters of a text, or its stems. */
export interface Row {
  readonly unitAt: (place: number) => string;
  /** The place after this one within the same name; undefined where a name cannot go on. */
  readonly after: (place: number) => number | undefined;
}

export interface FoundName<T> {
  readonly values: readonly T[];
  /** The place of its last unit. */
  readonly last: number;
}

/** Finds the longest known name that begins at a place. */
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

  longestAt(row: Row, from: number): FoundName<T> | undefined {
    let found: FoundName<T> | undefined;
    let node = this.root.next.get(row.unitAt(from));
    for (let place: number | undefined = from; node && place !== undefined;) {
      if (node.values.length > 0) found = { values: node.values, last: place };
      // Most texts leave the names soon: what comes next is looked for only while one may go on.
      place = node.next.size > 0 ? row.after(place) : undefined;
      node = place === undefined ? undefined : node.next.get(row.unitAt(place));
    }
    return found;
  }
}
