/** The lead's page asks the background, which asks the endpoint with this device's token. */
import type { LoadReview, ReviewFailure } from '../../components/review/load.ts';
import type { Names } from '../../components/review/words.ts';
import { reportSchema } from '../../lib/contract/wire.ts';
import { ask } from '../../lib/messaging/client.ts';

const toFailure = (reason: ReviewFailure['reason'], say: string): ReviewFailure => ({ ok: false, reason, say });

export const loadReview: LoadReview = async (week) => {
  const [answer, status] = await Promise.all([ask('report.get', { week }), ask('status.get', {})]);
  if (!answer.ok) return toFailure('failed', 'Countersign was updated. Reload this page.');
  if (!answer.value.ok && status.ok && !status.value.person?.endpoint) return toFailure('no-team', answer.value.say);
  if (!answer.value.ok) return toFailure(navigator.onLine ? 'failed' : 'offline', answer.value.say);
  const report = reportSchema.safeParse(answer.value.report);
  if (!report.success) return toFailure('failed', 'The endpoint answered in a way this version doesn’t understand. Nothing is lost.');
  return { ok: true, report: report.data, names: await readNames() };
};

/** Names come from the protocol and the adapters on this device; the report itself only has ids. */
async function readNames(): Promise<Names> {
  const [rules, sites] = await Promise.all([ask('protocol.rules', {}), ask('sites.list', {})]);
  return {
    ...(rules.ok && rules.value.protocol
      ? { rules: Object.fromEntries(rules.value.protocol.rules.map(({ id, name, severity }) => [id, { name, severity }])) }
      : {}),
    ...(sites.ok ? { sites: Object.fromEntries(sites.value.sites.map(({ id, name }) => [id, name])) } : {}),
  };
}
