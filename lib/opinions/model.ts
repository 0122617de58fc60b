/** A model that can be asked, whoever runs it. */
import type { Opinion } from '../checks/resources.ts';

/** `later`: busy, or out of reach; ask again after so many ms; with `say` if a person should know. `none`: it was asked and had no opinion that can be read. */
export type Asked =
  | { kind: 'opinion'; opinion: Opinion }
  | { kind: 'none' }
  | { kind: 'later'; afterMs: number; say?: string }
  | { kind: 'refused'; say: string };

export interface Model {
  /** What its opinions are kept under: another one, another opinion. */
  readonly id: string;
  /** For people. */
  readonly name: string;
  /** Never rejects, but when `signal` says stop. */
  ask(criterion: string, text: string, signal: AbortSignal): Promise<Asked>;
}
