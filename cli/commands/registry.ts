/** Every command, in one list. */
import { check } from './check.ts';
import type { Command } from './command.ts';

export const commands: readonly Command[] = [check];
