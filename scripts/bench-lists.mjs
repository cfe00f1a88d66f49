// Every list over 100,000 demands and 100,000 achievements: pages at the beginning, in the middle and at the end,
// through the api and by the same query in a bare pg beside it (bench/lists.ts), on a PostgreSQL of its own that is
// deleted afterwards. Loopback only; ends by itself after some minutes.
import { measureAs } from './lib/bench-stage.mjs';

await measureAs(import.meta.url, 'bench/lists.js', ['enterprise', 'institute', 'expert', 'platform_reviewer']);
