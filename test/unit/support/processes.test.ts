import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { runProcess, startProcess } from '../../support/processes.ts';

describe('processes', () => {
  it('give back the exit code and what was printed on both outputs', async () => {
    const done = await runProcess(process.execPath, ['-e', 'console.log("out"); console.error("err"); process.exit(3)']);
    expect(done.code).toBe(3);
    expect(done.output.split('\n').sort()).toEqual(['err', 'out']);
  });

  it('give back the end of what was printed, however much is still in the pipe when the command ends', async () => {
    // Nobody reads while this thread is busy, as on a machine under load: the command is long gone before its words are seen.
    const done = runProcess('sh', ['-c', 'head -c 60000 /dev/zero | tr "\\0" x; printf "\\nfit"']);
    const until = Date.now() + 700;
    while (Date.now() < until) Math.sqrt(until);
    expect((await done).output.endsWith('\nfit')).toBe(true);
  });

  it('say so when there is no such command', async () => {
    const done = await runProcess('countersign-has-no-such-command', []);
    expect(done.code).toBe(127);
    expect(done.output).toContain('ENOENT');
  });

  it('end with everything they started when their leash is let go', async () => {
    // The grandchild ignores a polite end, holds a connection open.
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    const grandchild = `process.on('SIGTERM', () => {}); require('net').connect(${port}, '127.0.0.1')`;
    const child = `require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(grandchild)}]); setInterval(() => {}, 1e6)`;
    const running = startProcess(process.execPath, ['-e', child]);
    const [socket] = await once(server, 'connection');
    const gone = once(socket, 'close');
    socket.on('error', () => {}).resume();
    await running.stop();
    // Only the end of the process closes its connection.
    await gone;
    server.close();
  });
});
