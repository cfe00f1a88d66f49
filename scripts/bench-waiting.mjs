// What waits for desks with 50,000 open cases of each kind, beside the pages of their own lists (bench/waiting.ts), on a
// PostgreSQL of its own that is deleted afterwards. Loopback only; ends by itself after some minutes.
import { measureAs } from './lib/bench-stage.mjs';

await measureAs(import.meta.url, 'bench/waiting.js', ['expert', 'operator', 'platform_reviewer']);
