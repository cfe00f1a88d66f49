const announced = new Set<string>();

/** Registers what is announced once it is recorded, as `entity.action`; whoever tells people of it says so. */
export function announceActs(acts: readonly string[]): void {
  for (const act of acts) announced.add(act);
}

export function isAnnounced({ entity, action }: { readonly entity: string; readonly action: string }): boolean {
  return announced.has(`${entity}.${action}`);
}
