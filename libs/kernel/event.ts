import type { JsonObject } from './json';

export interface Announcement<Payload extends JsonObject = JsonObject> {
  readonly topic: string;
  readonly version: number;
  readonly key: string;
  readonly payload: Payload;
}

export interface EventDefinition<Payload extends JsonObject> {
  readonly topic: string;
  readonly version: number;
  /** An announcement about the object `key`; payloads carry ids and facts, never secrets or personal data. */
  of(key: string, payload: Payload): Announcement<Payload>;
}

export type PayloadOf<Definition> = Definition extends EventDefinition<infer Payload> ? Payload : never;

const known = new Set<string>();

/** Declares what a feature announces; a topic is defined once in the whole house. */
export function defineEvent<Payload extends JsonObject>(topic: string, version: number): EventDefinition<Payload> {
  if (known.has(topic)) throw new Error(`topic ${topic} is defined twice`);
  known.add(topic);
  return { topic, version, of: (key, payload) => ({ topic, version, key, payload }) };
}
