import { useTerms } from '../../parts/terms';

type Shares = readonly { criterion: string; weight: number }[];

/** Weights in percents, with what they were where they differ. */
export function SharesLine({ weights, before }: { weights: Shares; before?: Shares }) {
  const { term } = useTerms();
  const parts = weights.map(({ criterion, weight }) => {
    const was = before?.find((one) => one.criterion === criterion)?.weight ?? weight;
    const change = was === weight ? '' : `${percentText(was)} → `;
    return `${term('criteria', criterion)} ${change}${percentText(weight)}`;
  });
  return <>{parts.join(' · ')}</>;
}

function percentText(weight: number): string {
  return (weight * 100).toFixed(1).replace(/\.0$/, '').concat('%');
}
