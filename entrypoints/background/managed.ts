/** Managed policy: endpoint, enrolment code and protocol that an administrator set for this browser. */
import { readSetting, writeSetting } from '../../lib/ledger/settings.ts';
import { z } from '../../lib/platform/zod.ts';
import type { BackgroundContext } from './context.ts';
import { enrolSentences, type Identity } from './identity.ts';
import { type ModelDesk, managedModelSchema } from './model.ts';
import type { Protocols } from './protocol.ts';

const managedSchema = z.object({
  endpoint: z.optional(z.string()),
  enrolmentCode: z.optional(z.string()),
  protocol: z.optional(z.string()),
  model: z.optional(managedModelSchema),
});

/** Stands on receipts until the person gives a name; the gate asks for one before the first signature. */
const unnamed = 'Unnamed device';

export interface Managed {
  /**
   * Reads the policy and follows it. Chrome answers `{}` for a second or two after a start, so an empty answer changes
   * nothing; `storage.onChanged` brings the real one.
   */
  follow(): Promise<void>;
  /** `storage.onChanged`: a protocol that the policy no longer names is no longer in force. */
  changed(changes: Readonly<Record<string, { newValue?: unknown }>>): Promise<void>;
}

export function createManaged(
  { browser, db, log }: BackgroundContext,
  { protocols, identity, model }: { protocols: Protocols; identity: Identity; model: Pick<ModelDesk, 'manage'> },
): Managed {
  async function follow(): Promise<void> {
    // Firefox rejects when there is no policy for this extension.
    const read: unknown = await browser.storage.managed.get().catch(() => ({}));
    const policy = managedSchema.safeParse(read);
    if (!policy.success) {
      log('managed-malformed');
      return;
    }
    const { endpoint, enrolmentCode, protocol } = policy.data;
    if (policy.data.model) model.manage(policy.data.model);
    if (protocol !== undefined) await protocols.take('managed', protocol, 'managed policy');
    if (endpoint === undefined || enrolmentCode === undefined) return;
    // Not waited for: nobody's message should wait for a network.
    void enrolOnce(endpoint, enrolmentCode).catch(() => log('managed-enrol-failed'));
  }

  async function enrolOnce(endpoint: string, enrolmentCode: string): Promise<void> {
    if ((await identity.enrolment()) !== null) return;
    // A code works once: a second try would only look like an attack.
    if ((await readSetting(db, 'managedCodeTried')) === enrolmentCode) return;
    const { name } = await identity.person();
    const enrolled = await identity.enrol({ endpoint, code: enrolmentCode, name: name || unnamed });
    const again = !enrolled.ok && enrolled.say === enrolSentences.unreachable;
    if (!again) await writeSetting(db, 'managedCodeTried', enrolmentCode);
    if (!enrolled.ok) await writeSetting(db, 'syncProblem', enrolled.say);
  }

  return {
    follow,
    async changed(changes) {
      if (changes.protocol && changes.protocol.newValue === undefined) await protocols.withdraw('managed');
      if (changes.model && changes.model.newValue === undefined) model.manage(null);
      await follow();
    },
  };
}
