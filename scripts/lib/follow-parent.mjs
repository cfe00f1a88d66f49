// Loaded into api and worker by `node --import`. When the supervisor is killed outright it cannot stop them; they
// notice that its end of the channel is gone and leave, so the next start finds the port free.
const graceMs = 10_000;

if (process.channel) {
  process.channel.unref();
  process.once('disconnect', () => {
    // Nobody reads our output any more; a failing write must not cut the orderly end short.
    for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
    setTimeout(() => process.exit(1), graceMs).unref();
    process.kill(process.pid, 'SIGTERM');
  });
}
