/** A code becomes a device: single use, within seven days. */
import { Hono } from 'hono';
import { type EnrolResponse, enrolCodesRequestSchema, enrolRequestSchema } from '../../lib/contract/wire.ts';
import type { Deps, Env } from '../context.ts';
import { json } from '../middleware/body.ts';
import { createLimiter, toAddress } from '../middleware/rate-limit.ts';
import { requireDevice, requirePerson } from '../middleware/who.ts';
import { refuse } from '../problems.ts';
import { hashSecret, makeCode, makeId, makeSecret, toToken } from '../secrets.ts';

export const codeLifeMs = 7 * 86_400_000;
const triesPerMinute = 10;
const triesOfAllPerMinute = 120;

export function enrolRoutes(deps: Deps) {
  const { store, clock, random, log } = deps;
  const byAddress = createLimiter(clock, triesPerMinute);
  const ofAll = createLimiter(clock, triesOfAllPerMinute);

  return new Hono<Env>()
    .post('/enrol', json(enrolRequestSchema), async (c) => {
      const address = toAddress(c);
      if (!byAddress.allows(address) || !ofAll.allows('all')) return refuse(c, 'too-many');
      const org = await store.org();
      if (!org) return refuse(c, 'not-set-up');

      const { code, name, publicKey } = c.req.valid('json');
      const [device, secret] = [makeId(random), makeSecret(random)];
      const enrolled = await store.enrol(org.id, {
        codeHash: hashSecret(code),
        device,
        member: makeId(random),
        name,
        publicKey: publicKey.x,
        tokenHash: hashSecret(secret),
        now: clock(),
      });
      if (!enrolled.ok) {
        byAddress.miss(address);
        ofAll.miss('all');
        log('enrol-refused', { reason: enrolled.error });
        return refuse(c, enrolled.error);
      }
      log('enrolled', { role: enrolled.value.role });
      const { member, team, teamName, role } = enrolled.value;
      const answer: EnrolResponse = {
        org: org.id,
        orgName: org.name,
        device,
        member,
        team,
        teamName,
        role,
        token: toToken(org.id, device, secret),
      };
      return c.json(answer, 201);
    })
    .delete('/device', requireDevice(deps), async (c) => {
      const { org, device } = c.var.device;
      await store.revokeDevice(org, device, clock());
      log('device-left');
      return c.body(null, 204);
    })
    .post('/admin/enrol-codes', requirePerson(deps, ['lead', 'admin']), json(enrolCodesRequestSchema), async (c) => {
      const who = c.var.who;
      const { role, count, team = who.team } = c.req.valid('json');
      // A lead brings people into their own team, and makes nobody more than a member.
      if (who.role !== 'admin' && (role !== 'member' || team !== who.team)) return refuse(c, 'not-allowed');
      if (!(await store.teamExists(who.org, team))) return refuse(c, 'no-team');
      const codes = Array.from({ length: count }, () => makeCode(random));
      const expiresAt = clock() + codeLifeMs;
      await store.addEnrolCodes(
        who.org,
        codes.map((code) => ({ hash: hashSecret(code), team, role, member: null, createdBy: who.member, expiresAt })),
      );
      log('codes-made', { count, role });
      return c.json({ codes, expiresAt }, 201);
    });
}
