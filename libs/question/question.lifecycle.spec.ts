import { checkEveryMove } from '#kernel/every-move.fixture';
import { questionLifecycle } from './question.lifecycle';

describe('a question on a demand', () =>
  checkEveryMove(questionLifecycle, [
    ['asked', 'answer', 'answered', ['enterprise']],
    ['asked', 'decline', 'declined', ['enterprise'], 'reasoned'],
    ['asked', 'withdraw', 'withdrawn', ['self']],
    ['answered', 'correct', 'answered', ['enterprise']],
    ['answered', 'hide', 'hidden', ['expert', 'operator'], 'reasoned'],
    ['hidden', 'correct', 'hidden', ['enterprise']],
    ['hidden', 'restore', 'answered', ['expert', 'operator']],
  ]));
