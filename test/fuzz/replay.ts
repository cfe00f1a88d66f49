import type { Sender } from '../support/policy-matrix';
import type { Asked } from './asked';

/** One request, apart from the run that found it: things are named by their place on the stage, since ids are new each time. */
export interface Replay {
  readonly operationId: string;
  readonly sender: Sender;
  readonly asked: Asked;
}

const ofStage = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** One word for a command line. */
export function replayOf(replay: Replay, ids: readonly string[]): string {
  const text = JSON.stringify(replay).replace(ofStage, (id) => (ids.includes(id) ? `<id:${ids.indexOf(id)}>` : id));
  return Buffer.from(text).toString('base64url');
}

export function readReplay(word: string): Replay {
  return JSON.parse(Buffer.from(word, 'base64url').toString('utf8')) as Replay;
}

/** The same for a stage that stands now. */
export function asNamed(asked: Asked, ids: readonly string[]): Asked {
  const text = JSON.stringify(asked).replace(/<id:(\d+)>/g, (name, place: string) => ids[Number(place)] ?? name);
  return JSON.parse(text) as Asked;
}
