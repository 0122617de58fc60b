/** Every command, in one list. */
import { backtest } from './backtest.ts';
import { check } from './check.ts';
import type { Command } from './command.ts';
import { hashTerms } from './hash-terms.ts';
import { importValeCommand } from './import-vale.ts';
import { mcp } from './mcp.ts';
import { test } from './test.ts';

export const commands: readonly Command[] = [check, test, backtest, importValeCommand, hashTerms, mcp];
