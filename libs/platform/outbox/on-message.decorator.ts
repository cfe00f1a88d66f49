import { Injectable } from '@nestjs/common';
import type { JsonObject } from '#kernel/json';
import type { Tx } from '#platform/database/tx';
import type { Delivery } from './delivery';
import type { EventDefinition } from '#kernel/event';

export interface Reaction {
  readonly topic: string;
  /** `feature.verb`, stable for ever: the inbox knows it; the part before the dot names the queue. */
  readonly consumer: string;
}

/** What a class under @OnMessage implements. Everything it changes goes through `delivery.once`. */
export interface Reacts<Payload extends JsonObject> {
  react(payload: Payload, delivery: Delivery): Promise<void>;
  /**
   * No further try comes by itself: whoever waits for the effect learns that it does not come. In the transaction that
   * buries the letter; the letter may still be given a new life.
   */
  giveUp?(payload: Payload, tx: Tx, requestId: string): Promise<void>;
}

const reactions = new WeakMap<object, Reaction>();

export function OnMessage<Payload extends JsonObject>(event: EventDefinition<Payload>, options: { consumer: string }) {
  return (target: new (...dependencies: never[]) => Reacts<Payload>): void => {
    Injectable()(target);
    reactions.set(target, { topic: event.topic, consumer: options.consumer });
  };
}

export function reactionOf(target: object): Reaction | undefined {
  return reactions.get(target);
}
