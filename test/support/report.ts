/** The lead's figures as the extension's review page gets them. */
import { type Report, reportSchema } from '../../lib/contract/wire.ts';
import type { Session } from './browser.ts';
import { ask } from './world.ts';

export async function readReport(session: Session): Promise<Report> {
  const answer = await ask(session, 'report.get', { week: null });
  if (!answer.ok) throw new Error(answer.say);
  return reportSchema.parse(answer.report);
}
