import { NEVER, type Subscription } from 'rxjs';
import { OpenStreams } from './open-streams';

let streams: OpenStreams;
let ended: string[];
beforeEach(() => {
  streams = new OpenStreams();
  ended = [];
});

const open = (personId: string, name: string): Subscription =>
  streams.admit(personId, NEVER).subscribe({ complete: () => void ended.push(name) });

describe('the open streams of a person', () => {
  it('are ten; one more ends the oldest', () => {
    for (let n = 1; n <= 10; n++) open('a', `a${n}`);
    expect(ended).toEqual([]);
    open('a', 'a11');
    open('a', 'a12');
    expect(ended).toEqual(['a1', 'a2']);
  });

  it('all end when the process does, and none begins after that', () => {
    open('a', 'a1');
    open('b', 'b1');
    streams.beforeApplicationShutdown();
    expect(ended).toEqual(['a1', 'b1']);
    open('c', 'c1');
    expect(ended).toEqual(['a1', 'b1', 'c1']);
  });

  it('are counted for each person, and only while they are open', () => {
    const first = open('a', 'a1');
    for (let n = 2; n <= 10; n++) open('a', `a${n}`);
    open('b', 'b1');
    first.unsubscribe();
    open('a', 'a11');
    expect(ended).toEqual([]);
  });
});
