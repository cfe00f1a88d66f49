import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { Tx } from '#platform/database/tx';
import type { Actor } from '#platform/http/actor';
import { type DataSubject, type Obstacle, PersonalData, type PersonalSection } from '#platform/personal/personal-data';
import { ErasureBlocked } from './privacy.errors';

/** All rooms that keep something about people, asked as one. */
@Injectable()
export class PersonalRegister {
  private found: readonly PersonalData[] | undefined;

  constructor(private readonly discovery: DiscoveryService) {}

  async sectionsOf(person: DataSubject): Promise<readonly PersonalSection[]> {
    // One after the other: an export must not take all connections from those who are at work.
    const sections: PersonalSection[] = [];
    for (const room of this.rooms) sections.push(...(await room.sectionsOf(person)));
    return sections.sort((a, b) => a.section.localeCompare(b.section));
  }

  async obstaclesOf(person: DataSubject, tx?: Tx): Promise<readonly Obstacle[]> {
    const obstacles: Obstacle[] = [];
    for (const room of this.rooms) obstacles.push(...(await room.obstaclesOf(person, tx)));
    return obstacles;
  }

  /** Throws ErasureBlocked, which names each of them. */
  async refuseObstacles(tx: Tx, person: DataSubject): Promise<void> {
    const obstacles = await this.obstaclesOf(person, tx);
    if (obstacles.length > 0)
      throw new ErasureBlocked(obstacles.map(({ kind, name }) => ({ path: name, code: `erasure-${kind}` })));
  }

  async erase(tx: Tx, person: DataSubject, actor: Actor): Promise<void> {
    for (const room of this.rooms) await room.erase(tx, person, actor);
  }

  /** Read when first needed: by then every module has been built. */
  private get rooms(): readonly PersonalData[] {
    this.found ??= [
      ...new Set(
        this.discovery
          .getProviders()
          .map(({ instance }) => instance as unknown)
          .filter((instance) => instance instanceof PersonalData),
      ),
    ];
    return this.found;
  }
}
