/** First start: an organisation, a team, its first administrator, and the two keys that let that person in. */
import type { Clock } from '../lib/platform/clock.ts';
import { codeLifeMs } from './routes/enrol.ts';
import { linkLifeMs } from './routes/pages.ts';
import { hashSecret, makeCode, makeId, makeSecret, type Random } from './secrets.ts';
import type { Store } from './store/store.ts';

export interface FoundingNames {
  orgName: string;
  teamName: string;
  /** Members besides the viewer whose figures are mixed before any is shown; at least 5. */
  floor: number;
}

/** Shown once, then only hashes are left. */
export interface SetupKeys {
  code: string;
  /** Path on this endpoint. */
  link: string;
}

interface Tools {
  store: Store;
  clock: Clock;
  random: Random;
}

/** Founds the organisation when there is none. Returns the keys of the first administrator, or null when that was done before. */
export async function foundOnce(tools: Tools, names: FoundingNames): Promise<SetupKeys | null> {
  const { store, clock, random } = tools;
  const founded = await store.found({
    org: {
      id: `org-${makeSecret(random)
        .replace(/[^A-Za-z0-9]/g, '')
        .slice(0, 8)}`,
      name: names.orgName,
      floor: names.floor,
    },
    team: { id: 'team-1', name: names.teamName },
    admin: makeId(random),
    now: clock(),
  });
  return founded ? makeAdminKeys(tools) : null;
}

/** A fresh code and link for the first administrator: the code enrols a further device of the same member. */
export async function makeAdminKeys({ store, clock, random }: Tools): Promise<SetupKeys> {
  const org = await store.org();
  const admin = org ? await store.firstAdmin(org.id) : null;
  if (!org || !admin) throw new Error('no organisation to make keys for');
  const code = makeCode(random);
  const secret = makeSecret(random);
  await store.addEnrolCodes(org.id, [
    { hash: hashSecret(code), team: 'team-1', role: 'admin', member: admin, createdBy: null, expiresAt: clock() + codeLifeMs },
  ]);
  await store.addLoginLink(org.id, { hash: hashSecret(secret), member: admin, expiresAt: clock() + linkLifeMs });
  return { code, link: `/auth/link?k=${secret}` };
}
