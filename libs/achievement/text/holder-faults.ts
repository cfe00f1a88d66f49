import type { Fault } from '#kernel/domain-error';
import { faultOfUscc } from '#kernel/uscc';
import type { Owner, TeamMember } from './achievement-content.entity';

const whole = 100;

/** To whom it belongs, wholly and by their right codes; who made it, by no more than all of the work. */
export function faultsOfHolders(owners: readonly Owner[], team: readonly TeamMember[]): Fault[] {
  const shares = owners.reduce((sum, { share }) => sum + share, 0);
  const work = team.reduce((sum, { contribution }) => sum + (contribution ?? 0), 0);
  return [
    ...(owners.length > 0 && shares !== whole ? [{ path: 'owners', code: 'shares-not-whole' }] : []),
    ...owners.flatMap(({ uscc }, i) => {
      const code = uscc ? faultOfUscc(uscc) : null;
      return code === null ? [] : [{ path: `owners.${i}.uscc`, code }];
    }),
    ...(work > whole ? [{ path: 'team', code: 'contributions-over-whole' }] : []),
  ];
}
