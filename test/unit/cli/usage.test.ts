// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { makeFiles, runCli } from '../../support/cli.ts';

describe('the usage of countersign', { timeout: 60_000 }, () => {
  const cwd = makeFiles({});

  it('is that of a command, asked for in either way', async () => {
    const [asked, other] = await Promise.all([runCli(['help', 'backtest'], { cwd }), runCli(['backtest', '--help'], { cwd })]);
    expect(asked).toEqual(other);
    expect(asked).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/^countersign backtest /) });
  });

  it('says which command there is no help for', async () => {
    expect(await runCli(['help', 'chek'], { cwd })).toMatchObject({ code: 2, err: 'There is no command "chek". Did you mean "check"?\n' });
  });

  it('says in one sentence how a value with a dash is written', async () => {
    expect(await runCli(['backtest', 'a.yaml', '--samples', '-1'], { cwd })).toMatchObject({
      code: 2,
      err: '--samples needs a value; one that begins with a dash is written "--samples=-x". Options: countersign backtest --help\n',
    });
  });
});
