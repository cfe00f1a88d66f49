import { useTerms } from '../../parts/terms';

type Shares = readonly { criterion: string; weight: number }[];

/** Weights in hundredths, with what they were where they differ. */
export function SharesLine({ weights, before }: { weights: Shares; before?: Shares }) {
  const { term } = useTerms();
  const parts = weights.map(({ criterion, weight }) => {
    const was = before?.find((one) => one.criterion === criterion)?.weight ?? weight;
    const change = was === weight ? '' : `${hundredths(was)} → `;
    return `${term('criteria', criterion)} ${change}${hundredths(weight)}`;
  });
  return <>{parts.join(' · ')}</>;
}

function hundredths(weight: number): string {
  return (weight * 100).toFixed(1).replace(/\.0$/, '');
}
