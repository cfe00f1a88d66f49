import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { JsonObject } from '#kernel/json';
import { type Reacts, type Reaction, reactionOf } from './on-message.decorator';

export interface Consumer extends Reaction {
  readonly queue: string;
  readonly handler: Reacts<JsonObject>;
}

/** All reactions of this process, found at start; two with one name stop the start. */
@Injectable()
export class Consumers implements OnModuleInit {
  private readonly byName = new Map<string, Consumer>();

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    for (const { instance, metatype } of this.discovery.getProviders()) {
      const reaction = metatype && instance ? reactionOf(metatype) : undefined;
      if (!reaction) continue;
      if (this.byName.has(reaction.consumer)) throw new Error(`two reactions are called ${reaction.consumer}`);
      const queue = reaction.consumer.split('.')[0] ?? reaction.consumer;
      this.byName.set(reaction.consumer, { ...reaction, queue, handler: instance as Reacts<JsonObject> });
    }
  }

  get all(): readonly Consumer[] {
    return [...this.byName.values()];
  }

  get queues(): readonly string[] {
    return [...new Set(this.all.map((consumer) => consumer.queue))];
  }

  of(topic: string): readonly Consumer[] {
    return this.all.filter((consumer) => consumer.topic === topic);
  }

  named(name: string): Consumer | undefined {
    return this.byName.get(name);
  }
}
