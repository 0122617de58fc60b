/** Small facts that must outlive the worker, each with its schema: what was written by an older version is checked when read. */
import { authorErrorSchema } from '../brand-protocol/error-schema.ts';
import { z } from '../platform/zod.ts';
import type { DeviceDatabase } from './database.ts';

/** Where opinions come from. */
export const modelSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('browser') }),
  z.strictObject({ kind: z.literal('url'), url: z.string(), model: z.string() }),
]);
export type ModelChoice = z.infer<typeof modelSchema>;

const settings = {
  /** Days that ledger entries are kept. */
  keepDays: z.int().check(z.gte(1), z.lte(730)),
  lastSync: z.nullable(z.int()),
  /** One sentence; null when the last run went well. */
  syncProblem: z.nullable(z.string()),
  /** Failed runs in a row: how far to back off. */
  syncFailures: z.int(),
  /** The endpoint does not know our token any more: nothing is sent until the person enrols again. */
  enrolAgain: z.boolean(),
  protocolProblem: z.nullable(z.strictObject({ from: z.enum(['file', 'managed', 'endpoint']), errors: z.array(authorErrorSchema) })),
  persistAsked: z.boolean(),
  /** Enrolment codes delivered by managed policy that were tried already (they are single use). */
  managedCodeTried: z.nullable(z.string()),
  /** The model that a person of this device switched on for opinions; null: none. */
  model: z.nullable(modelSchema),
  /** Its key. Read by the background only, never shown again. */
  modelKey: z.nullable(z.string()),
  /** Why it gave no opinion the last time, in one sentence. */
  modelProblem: z.nullable(z.string()),
} as const;

const defaults: { readonly [N in SettingName]: SettingOf<N> } = {
  keepDays: 90,
  lastSync: null,
  syncProblem: null,
  syncFailures: 0,
  enrolAgain: false,
  protocolProblem: null,
  persistAsked: false,
  managedCodeTried: null,
  model: null,
  modelKey: null,
  modelProblem: null,
};

export type SettingName = keyof typeof settings;
export type SettingOf<N extends SettingName> = z.output<(typeof settings)[N]>;

export interface SettingRow {
  name: SettingName;
  value: unknown;
}

export async function readSetting<N extends SettingName>(db: DeviceDatabase, name: N): Promise<SettingOf<N>> {
  const parsed = settings[name].safeParse((await db.settings.get(name))?.value);
  return parsed.success ? (parsed.data as SettingOf<N>) : defaults[name];
}

export async function writeSetting<N extends SettingName>(db: DeviceDatabase, name: N, value: SettingOf<N>): Promise<void> {
  await db.settings.put({ name, value });
}
