/** Why a service outside gave nothing that can be used. The code is all that is kept of it: what it said may be anything. */
export class EndpointFailed extends Error {
  constructor(
    readonly code: string,
    /** Whether the same call may succeed a moment later. */
    readonly isPassing: boolean,
    /** What the service itself asked for. */
    readonly waitMs?: number,
  ) {
    super(`the service outside failed: ${code}`);
  }
}
