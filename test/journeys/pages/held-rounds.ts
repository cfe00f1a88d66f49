import { eventually } from '../eventually';
import type { Installation } from '../installation';

/** Lets a round go on only as far as a test wants to look at it: whoever would take the next group of demands waits in the database. */
export class HeldRounds {
  private constructor(private readonly here: Installation) {}

  static async in(here: Installation): Promise<HeldRounds> {
    await here.query(`CREATE TABLE public.held (after int NOT NULL)`);
    await here.query(`
      CREATE FUNCTION public.wait_while_held() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        WHILE EXISTS (SELECT FROM public.held WHERE after <= (
                        SELECT count(*) FROM match_round.chunks c JOIN match_round.rounds r ON r.id = c.round_id
                         WHERE r.state = 'running' AND c.lease IS NOT NULL)) LOOP
          PERFORM pg_sleep(0.05);
        END LOOP;
        RETURN NULL;
      END $$`);
    // Before the statement looks at any row: while it looks it locks also those that another one took the moment before,
    // and whoever waited with such a lock would keep that other one from ever ending its group.
    await here.query(`
      CREATE TRIGGER wait_while_held BEFORE UPDATE OF lease ON match_round.chunks
        FOR EACH STATEMENT EXECUTE FUNCTION public.wait_while_held()`);
    return new HeldRounds(here);
  }

  async after(groups: number): Promise<void> {
    await this.here.query(`DELETE FROM public.held`);
    await this.here.query(`INSERT INTO public.held VALUES ($1)`, [groups]);
  }

  async letGo(): Promise<void> {
    await this.here.query(`DELETE FROM public.held`);
  }

  /** Answers how many of its demands are matched, once it is half done and stands still. */
  async standsStill(): Promise<number> {
    return eventually(
      async () => {
        const [row] = await this.here.query<{ state: string; matched: number; busy: number }>(
          `SELECT r.state, coalesce(sum(c.runs), 0)::int AS matched, count(*) FILTER (WHERE c.lease IS NOT NULL AND NOT c.is_done)::int AS busy
             FROM match_round.rounds r LEFT JOIN match_round.chunks c ON c.round_id = r.id
            GROUP BY r.id ORDER BY r.asked_at DESC LIMIT 1`,
        );
        if (row?.state === 'running' && row.busy === 0 && row.matched > 0) return row.matched;
        throw new Error(JSON.stringify(row));
      },
      { within: 60_000, what: 'the round stands still' },
    );
  }
}
