/** `countersign.config.yaml` (or `.yml`, `.json`), looked for from the present folder upwards. Options on the command line win. */
import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { toAuthorErrors } from '../lib/brand-protocol/errors.ts';
import { severities, surfaceKinds } from '../lib/brand-protocol/schema.ts';
import { toPlaced } from '../lib/checks/places.ts';
import { z } from '../lib/platform/zod.ts';
import { Advice } from './advice.ts';
import { toErrorText } from './protocol-file.ts';
import { readText } from './source-file.ts';
import type { Terminal } from './terminal.ts';

const names = ['countersign.config.yaml', 'countersign.config.yml', 'countersign.config.json'];

export const failLevels = [...severities, 'never'] as const;

const configSchema = z.strictObject({
  /** Path, from the config file's folder; so are `files` and `ignore`. */
  protocol: z.optional(z.string()),
  files: z.optional(z.array(z.string())),
  ignore: z.optional(z.array(z.string())),
  channel: z.optional(z.string()),
  surface: z.optional(z.enum(surfaceKinds)),
  locale: z.optional(z.string()),
  product: z.optional(z.string()),
  minSeverity: z.optional(z.enum(severities)),
  failOn: z.optional(z.enum(failLevels)),
  /** A folder, from the config file's. */
  dictionaries: z.optional(z.string()),
});

export interface Config extends z.infer<typeof configSchema> {
  /** Where its paths start: its own folder, or the present one when there is no config. */
  folder: string;
}

/** @param named by `--config`, instead of looking for one. */
export async function readConfig(terminal: Pick<Terminal, 'cwd' | 'read'>, named: string | undefined): Promise<Config> {
  const { cwd } = terminal;
  const path = named === undefined ? findUpwards(cwd) : resolve(cwd, named);
  if (path === null) return { folder: cwd };
  const shown = relative(cwd, path) || path;
  const text = await readText({ name: shown, path }, terminal);
  if (!text.ok) throw new Advice(`The config ${shown} ${text.error}`);
  const source = text.value;
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
  const [wrong] = document.errors;
  if (wrong) {
    const { line, col } = lines.linePos(wrong.pos[0]);
    throw new Advice(`The config ${shown}:${line}:${col} is not YAML or JSON: ${wrong.message.split('\n')[0]?.replace(/\.$/, '')}.`);
  }
  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: 100 }) ?? {};
  } catch (error) {
    throw new Advice(`The config ${shown} is not YAML or JSON: ${(error as Error).message}.`);
  }
  const read = configSchema.safeParse(data);
  if (!read.success)
    throw new Advice(
      toPlaced(toAuthorErrors('E210', shown, data, [], read.error.issues), source)
        .map(toErrorText)
        .join('\n'),
    );
  const folder = dirname(path);
  const { protocol, ...rest } = read.data;
  return { ...rest, ...(protocol === undefined ? {} : { protocol: resolve(folder, protocol) }), folder };
}

function findUpwards(from: string): string | null {
  for (const name of names) if (existsSync(join(from, name))) return join(from, name);
  const parent = dirname(from);
  return parent === from ? null : findUpwards(parent);
}
