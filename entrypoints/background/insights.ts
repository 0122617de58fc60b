/** The lead's report, asked from the endpoint with the device token. It is computed and suppressed there. */
import { problemSchema, reportSchema } from '../../lib/contract/wire.ts';
import type { HandlersOf } from '../../lib/messaging/router.ts';
import { parseAnswer } from '../../lib/sync/transport.ts';
import type { Identity } from './identity.ts';

const sentences = {
  alone: 'Join your team in the set-up to see its figures here.',
  unreachable: 'The endpoint can’t be reached. Check your connection, then try again.',
  odd: 'The endpoint answered something that this version does not understand. Update Countersign, then try again.',
} as const;

export function createInsights(identity: Identity): { handlers: HandlersOf<'report.get'> } {
  return {
    handlers: {
      'report.get': async ({ week }) => {
        const enrolment = await identity.enrolment();
        if (enrolment === null) return { ok: false, say: sentences.alone };
        const path = week === null ? '/v1/report' : `/v1/report?week=${encodeURIComponent(week)}`;
        const answer = await identity.transportFor(enrolment)({ method: 'GET', path });
        if (answer.kind !== 'answer') return { ok: false, say: sentences.unreachable };
        if (answer.status !== 200) return { ok: false, say: parseAnswer(answer, problemSchema)?.say ?? sentences.odd };
        const report = parseAnswer(answer, reportSchema);
        return report === null ? { ok: false, say: sentences.odd } : { ok: true, report };
      },
    },
  };
}
