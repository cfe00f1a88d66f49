import type { FastifyReply, FastifyRequest } from 'fastify';
import { NEVER, Subject } from 'rxjs';
import { newId } from '#kernel/id';
import type { Actor } from '#platform/http/actor';
import { ActorSource } from '#platform/http/actor-source';
import { Sealer } from '#platform/secrets/sealer';
import { EventIds } from './event-ids';
import { LiveController } from './live.controller';
import type { LiveStream } from './live-stream';
import { OpenStreams } from './open-streams';

const actor: Actor = {
  personId: newId(),
  organisationId: newId(),
  roles: ['enterprise'],
  label: 'person',
  requestId: 'test',
};

class Told extends ActorSource {
  now: Actor | null = actor;

  async actorOf(): Promise<Actor | null> {
    return this.now;
  }
}

let told: Told;
let controller: LiveController;
let heard: string[];
let doubts: Subject<string>;
beforeEach(() => {
  jest.useFakeTimers();
  told = new Told();
  heard = [];
  doubts = new Subject();
  const nothing = { newest: async () => '7', follow: () => NEVER, doubtsOf: () => doubts } as unknown as LiveStream;
  controller = new LiveController(nothing, new EventIds(new Sealer(Buffer.alloc(32))), new OpenStreams(), told);
});
afterEach(() => jest.useRealTimers());

async function open(): Promise<void> {
  const stream = await controller.streamEvents(actor, {} as FastifyRequest, {} as FastifyReply, undefined);
  stream.subscribe({ next: ({ type }) => void heard.push(type), complete: () => void heard.push('end') });
}

describe('the stream of somebody', () => {
  it('goes on with a heartbeat while the session lives', async () => {
    await open();
    await jest.advanceTimersByTimeAsync(45_000);
    expect(heard).toEqual(['hello', 'heartbeat', 'heartbeat', 'heartbeat']);
  });

  it.each([
    ['is signed out or no member any more', null],
    ['acts for another organisation', { ...actor, organisationId: newId() }],
    ['is another person by now', { ...actor, personId: newId() }],
  ])('ends with the next heartbeat when the reader %s', async (_, now) => {
    await open();
    await jest.advanceTimersByTimeAsync(15_000);
    told.now = now;
    await jest.advanceTimersByTimeAsync(15_000);
    expect(heard).toEqual(['hello', 'heartbeat', 'end']);
  });

  it('ends at once when a doubt is justified, and only then', async () => {
    await open();
    doubts.next('asked');
    await jest.advanceTimersByTimeAsync(0);
    expect(heard).toEqual(['hello', 'heartbeat']);
    told.now = null;
    doubts.next('asked');
    await jest.advanceTimersByTimeAsync(0);
    expect(heard).toEqual(['hello', 'heartbeat', 'end']);
  });

  it('gives way when the same person opens ten more', async () => {
    for (let n = 0; n < 11; n++) await open();
    expect(heard.filter((type) => type === 'end')).toHaveLength(1);
  });
});
