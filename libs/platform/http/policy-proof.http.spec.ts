import { Body, Controller, Get, Injectable, Module, Param, Post } from '@nestjs/common';
import { IllegalMove, NotFound } from '#kernel/domain-error';
import { newId } from '#kernel/id';
import { Lifecycle } from '#kernel/lifecycle';
import { inTurn } from '../../../test/support/policy-scene';
import {
  addressOf,
  type Answered,
  type Case,
  casesOf,
  faultOf,
  type Placed,
  type Relate,
  secretOf,
  type Sender,
} from '../../../test/support/policy-matrix';
import { TestApi } from '../../../test/support/test-api';
import { Acting } from './acting.decorator';
import type { Actor } from './actor';
import { movesOf, Policy } from './policy.decorator';
import { PolicySubject, type Standing } from './policy-subject';
import { RoutePolicies } from './route-policies';

const boxLifecycle = new Lifecycle<'open' | 'shut', 'shut'>('box', 'open', {
  open: {
    staffLabel: { zh: '开', en: 'Open' },
    publicLabel: { zh: '开', en: 'Open' },
    moves: { shut: { to: 'shut', by: ['enterprise'] } },
  },
  shut: { staffLabel: { zh: '关', en: 'Shut' }, publicLabel: { zh: '关', en: 'Shut' }, moves: {} },
});

const [home, away] = [newId(), newId()];
const placed: readonly Placed[] = (['own', 'other'] as const).flatMap((owner) =>
  boxLifecycle.states.map((label) => {
    return {
      object: 'box',
      owner,
      organisationId: owner === 'own' ? home : away,
      label,
      id: newId(),
      states: { box: label },
      isPrivate: false,
    };
  }),
);
const boxOf = (id: string) => placed.find((box) => box.id === id);

@Injectable()
class BoxSubject extends PolicySubject {
  readonly object = 'box';

  async standing(id: string): Promise<Standing | undefined> {
    const box = boxOf(id);
    return box && { organisationId: box.owner === 'own' ? home : away, states: box.states };
  }
}

const owners = ['enterprise'] as const;

/** What each route does is right or wrong by its policy, as its name says. */
@Controller('boxes')
class BoxController {
  @Get(':id/right')
  @Policy({ who: owners, scope: 'own', object: 'box', fields: 'own' })
  readRightly(@Param('id') id: string, @Acting() actor: Actor): object {
    const box = boxOf(id);
    if (box?.owner !== 'own' || actor.organisationId !== home) throw new NotFound();
    return { contact: secretOf.own };
  }

  @Post(':id/right')
  @Policy({ who: owners, scope: 'own', object: 'box', moves: movesOf(boxLifecycle, 'shut') })
  shutRightly(): object {
    return {};
  }

  @Get(':id/any')
  @Policy({ who: owners, scope: 'own', object: 'box', fields: 'own' })
  readAnybodys(@Param('id') id: string): object {
    if (!boxOf(id)) throw new NotFound();
    return {};
  }

  @Get(':id/state')
  @Policy({ who: 'public', scope: 'any', object: 'box', states: { box: ['open'] }, fields: 'public' })
  readInAnyState(@Param('id') id: string): object {
    if (!boxOf(id)) throw new NotFound();
    return {};
  }

  @Get(':id/secret')
  @Policy({ who: 'public', scope: 'any', object: 'box', fields: 'public' })
  readSecret(@Param('id') id: string): object {
    const box = boxOf(id);
    if (!box) throw new NotFound();
    return { contact: secretOf[box.owner] };
  }

  @Post(':id/stricter')
  @Policy({ who: owners, scope: 'own', object: 'box' })
  shutWithoutSaying(@Param('id') id: string): object {
    if (boxOf(id)?.label === 'shut') throw new IllegalMove();
    return {};
  }

  @Post(':id/looser')
  @Policy({ who: owners, scope: 'any', object: 'box' })
  shutOnlyOwn(@Param('id') id: string): object {
    if (boxOf(id)?.owner !== 'own') throw new NotFound();
    return {};
  }

  @Post(':id/partial')
  @Policy({ who: ['expert'], scope: 'any', object: 'box', impartial: true })
  judgeOwn(): object {
    return {};
  }

  @Post(':id/broken')
  @Policy({ who: owners, scope: 'own', object: 'box' })
  break(@Body() _: object): object {
    throw new Error('broken');
  }

  @Get('list')
  @Policy({ who: owners, scope: 'own', fields: 'own' })
  listAnybodys(): object {
    return [secretOf.own, secretOf.other];
  }
}

@Module({ controllers: [BoxController], providers: [BoxSubject] })
class BoxModule {}

let api: TestApi;
const faults = new Map<string, string[]>();
beforeAll(async () => {
  api = await TestApi.start(BoxModule);
  const routes = api.get(RoutePolicies).routes.filter(({ path }) => path.startsWith('boxes'));
  await inTurn(casesOf(routes, placed, relate), async (one) => {
    const fault = faultOf(one, await answerTo(one));
    const known = faults.get(one.route.operation) ?? [];
    faults.set(one.route.operation, fault ? [...known, fault] : known);
  });
});
afterAll(() => api.stop());

const relate: Relate = (sender, { owner }) => {
  const isOwn = owner === 'own' && sender !== 'anonymous';
  return { isOwn, isPartial: isOwn };
};

async function answerTo({ route, sender, target }: Case): Promise<Answered> {
  const answer = await api.ask<{ code?: string }>(route.method as 'GET' | 'POST', await addressOf(route, target), {
    as: sender === 'anonymous' ? undefined : actorAs(sender),
    body: route.method === 'GET' ? undefined : {},
  });
  return { status: answer.status, code: answer.body.code, text: JSON.stringify(answer.body) };
}

const actorAs = (role: Exclude<Sender, 'anonymous'>): Actor => {
  return { personId: newId(), organisationId: home, roles: [role], label: 'person', requestId: 'test' };
};

describe('the matrix', () => {
  it.each(['readRightly', 'shutRightly'])('finds nothing where the policy is kept: %s', (operation) =>
    expect(faults.get(operation)).toEqual([]),
  );

  it.each([
    ['readAnybodys', /as enterprise on other box open: expected 404 not-found, was 200/],
    ['readInAnyState', /as anonymous on own box shut: expected 404 not-found, was 200/],
    ['readSecret', /as anonymous on other box open: tells SECRET-OF-OTHER, was 200/],
    ['shutWithoutSaying', /as enterprise on own box shut: expected past the policy.*, was 409 illegal-move/],
    ['shutOnlyOwn', /as enterprise on other box open: expected past the policy.*, was 404 not-found/],
    ['judgeOwn', /as expert on own box open: expected 403, was 201/],
    ['break', /as enterprise on own box open: expected past the policy.*, was 500 internal-error/],
    ['listAnybodys', /as enterprise on none: tells SECRET-OF-OTHER, was 200/],
  ])('reports a route whose policy says something else than it does: %s', (operation, fault) =>
    expect(faults.get(operation)).toContainEqual(expect.stringMatching(fault)),
  );
});

describe('a policy about an object that nobody tells about', () => {
  it('stops the start', async () => {
    @Module({ controllers: [BoxController] })
    class LostModule {}
    await expect(TestApi.start(LostModule)).rejects.toThrow('no PolicySubject tells about it');
  });
});
