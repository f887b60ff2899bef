import { Socket } from 'node:net';

const HARD_STOP_MS = 12_000;

// Loaded before a program that the launcher starts. The launcher holds the other end of
// descriptor 3; when it closes, whatever became of the launcher, this program stops.
// Programs started in turn by this one do not inherit the descriptor, so they are not leashed.
if (process.env.OFFICE_LEASH === '1') {
  delete process.env.OFFICE_LEASH;
  const end = new Socket({ fd: 3, readable: true, writable: false });
  end.on('error', () => undefined);
  end.on('close', () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.exit(143), HARD_STOP_MS).unref();
  });
  end.resume();
  end.unref();
}
