type Props = { label: string; done: number; all: number };

/** How far something is, as a bar and as numbers. */
export function RoundProgress({ label, done, all }: Props) {
  return (
    <span className="round-progress">
      <progress aria-label={label} max={Math.max(all, 1)} value={all === 0 ? 1 : done} />
      <span className="figures">
        {done} / {all}
      </span>
    </span>
  );
}
