export type Fault = { path: string; code: string; message: string };

/** What the server said went wrong (problem+json), or that it could not be reached at all (status 0). */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly requestId: string | null;
  readonly faults: readonly Fault[];

  constructor(
    private readonly told: {
      status: number;
      code: string;
      detail: string;
      requestId: string | null;
      faults: readonly Fault[];
    },
  ) {
    super(told.detail);
    this.status = told.status;
    this.code = told.code;
    this.requestId = told.requestId;
    this.faults = told.faults;
  }

  withFaults(faults: readonly Fault[]): Problem {
    return new Problem({ ...this.told, faults });
  }

  get isNetwork(): boolean {
    return this.status === 0;
  }

  /** Worth sending again unchanged: nothing reached the server, or the server says it is busy. */
  get mayPass(): boolean {
    return this.status === 0 || this.status === 503;
  }

  /** Whether a person may usefully press “again”: what was refused for its content is refused again, unchanged. */
  get mayHelpAgain(): boolean {
    return this.status < 400 || this.status === 429 || this.status >= 500;
  }
}

type Told = Partial<{ title: string; code: string; detail: string; requestId: string; faults: Fault[] }>;

export async function problemOf(response: Response): Promise<Problem> {
  const told = (await response
    .clone()
    .json()
    .catch(() => ({}))) as Told;
  return new Problem({
    status: response.status,
    code: told.code ?? 'unknown',
    detail: told.detail ?? told.title ?? '',
    requestId: told.requestId ?? response.headers.get('x-request-id'),
    faults: told.faults ?? [],
  });
}

export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  // fetch() has no class of its own for a lost connection; each browser words its TypeError differently.
  const lost = error instanceof TypeError && /fetch|network|load failed/i.test(error.message);
  return new Problem({
    status: lost ? 0 : -1,
    code: lost ? 'network' : 'screen',
    detail: '',
    requestId: null,
    faults: [],
  });
}
