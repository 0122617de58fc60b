/** The lead's page asks the endpoint that served it. The session cookie goes along; nothing else is kept here. */
import type { LoadReview, ReviewFailure } from '../../components/review/load.ts';
import type { Names } from '../../components/review/words.ts';
import { outlineSchema, problemSchema, reportSchema } from '../../lib/contract/wire.ts';

/** Names of the sites that adapters exist for; any other shows under its id. */
const sites = { chatgpt: 'ChatGPT', 'ai-studio': 'AI studio', wordpress: 'WordPress' };

const says = {
  offline: 'You’re offline. The figures load when you’re back.',
  silent: 'The endpoint doesn’t answer. Nothing is lost: devices keep their counts and send them later.',
  'signed-out':
    'Open the overview from the extension, or with a sign-in link from whoever runs the endpoint: npm run endpoint -- --new-link',
  'not-allowed': 'Ask your lead to look together with you.',
  failed: 'The endpoint answered in a way this page doesn’t understand. Nothing is lost.',
};

const toFailure = (reason: Exclude<ReviewFailure['reason'], 'no-team'>, say: string = says[reason]): ReviewFailure => ({
  ok: false,
  reason,
  say,
});

export function createLoad(fetcher: typeof fetch, isOnline: () => boolean): LoadReview {
  return async (week) => {
    let answer: Response;
    try {
      answer = await fetcher(`/v1/report?week=${encodeURIComponent(week)}`);
    } catch {
      return toFailure('offline', isOnline() ? says.silent : says.offline);
    }
    const body: unknown = await answer.json().catch(() => null);
    if (answer.status === 401) return toFailure('signed-out');
    if (answer.status === 403) return toFailure('not-allowed');
    const report = reportSchema.safeParse(body);
    if (!answer.ok || !report.success) {
      const problem = problemSchema.safeParse(body);
      return toFailure('failed', problem.success ? problem.data.say : undefined);
    }
    return { ok: true, report: report.data, names: await readNames(fetcher) };
  };
}

/** Without a protocol the rules show under their ids. */
async function readNames(fetcher: typeof fetch): Promise<Names> {
  try {
    const answer = await fetcher('/v1/protocol/outline');
    const outline = outlineSchema.safeParse(answer.ok ? await answer.json() : null);
    if (!outline.success) return { sites };
    return { sites, rules: Object.fromEntries(outline.data.rules.map(({ id, name, severity }) => [id, { name, severity }])) };
  } catch {
    return { sites };
  }
}
