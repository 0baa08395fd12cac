// Ends this process as by SIGTERM when the one that started it has gone. npm passes a signal to its
// shell only, and a shell that dies of it would leave the rest running on the port for ever.
const parent = process.ppid;

const watch = () => {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
};

if (process.env.npm_lifecycle_event !== undefined || process.env.STARTED_BY === String(parent))
  setInterval(watch, 300).unref();
