/**
 * The background: the only owner of ledger, keys, outbox, protocol cache and gate sessions. This file only wires.
 * Order matters: every listener is registered synchronously (a woken worker misses the event otherwise), then one
 * `ready` barrier is passed before anything is answered. Nothing that must survive is kept in a variable.
 */
import { defineBackground } from 'wxt/utils/define-background';
import { createDatabase } from '../../lib/ledger/database.ts';
import { isPublished } from '../../lib/ledger/sessions.ts';
import { createRouter, type Handlers } from '../../lib/messaging/router.ts';
import { askTab } from '../../lib/messaging/tab.ts';
import { browser } from '../../lib/platform/browser.ts';
import { systemClock } from '../../lib/platform/clock.ts';
import { newId } from '../../lib/platform/ids.ts';
import { webLock } from '../../lib/platform/lock.ts';
import { consoleLog } from '../../lib/platform/log.ts';
import { siteAdapters } from '../../lib/sites/registry.ts';
import type { BackgroundContext } from './context.ts';
import { setupFirefoxHold } from './firefox-hold.ts';
import { createGate } from './gate.ts';
import { createOpener } from './gate-open.ts';
import { createGuard } from './guard.ts';
import { createIdentity } from './identity.ts';
import { createIgnores } from './ignores.ts';
import { createInject } from './inject.ts';
import { createInsights } from './insights.ts';
import { createLanguage } from './language.ts';
import { createLateHave } from './late-have.ts';
import { createLedger } from './ledger.ts';
import { createLiveReader } from './live-page.ts';
import { createManaged } from './managed.ts';
import { createModelDesk } from './model.ts';
import { createPageRules } from './page-rules.ts';
import { setupPanel } from './panel.ts';
import { createPieceCheck } from './piece-check.ts';
import { createProtocols } from './protocol.ts';
import { createProvenance } from './provenance.ts';
import { createPublications } from './publications.ts';
import { createSites } from './sites.ts';
import { createStatus } from './status.ts';
import { createSync } from './sync.ts';
import { createTidy, tidyAlarm } from './tidy.ts';

export default defineBackground({ type: 'module', main: start });

function start(): void {
  const context: BackgroundContext = {
    db: createDatabase(),
    browser,
    clock: systemClock,
    lock: webLock,
    log: consoleLog,
    newId,
    random: Math.random,
    fetch: (input, init) => fetch(input, init),
    askTab,
  };
  const { log } = context;

  // Late-bound calls between concerns; each is only made after everything below exists.
  const recorded = () => sync.soon();
  const changed = () => {
    void sites
      .refresh()
      .then(() => sites.announce())
      .catch(() => log('sites-failed'));
  };
  const enrolmentChanged = () => {
    void sync.run();
    changed();
  };

  const identity = createIdentity(context, enrolmentChanged);
  const ledger = createLedger(context, identity, recorded);
  const protocols = createProtocols(context, ledger, changed);
  const sites = createSites(context, { protocols, ledger, identity }, { adapters: siteAdapters, loopback: __LOOPBACK__ });
  const provenance = createProvenance(context, ledger);
  const guard = createGuard(context, { protocols, ledger });
  const readLive = createLiveReader(context, siteAdapters);
  const sync = createSync(context, identity, protocols.refresh);
  const publications = createPublications(context, { protocols, identity, readLive, recorded });
  const adapterVersion = (site: string) => siteAdapters.find((adapter) => adapter.id === site)?.version ?? 0;
  const language = createLanguage(context, protocols, changed);
  const model = createModelDesk(context, protocols, changed);
  const lateHave = createLateHave({ language, model });
  const pageRules = createPageRules(context, { protocols, adapterOf: sites.adapterOf, lateHave });
  const pieces = createPieceCheck({ protocols, language, model });
  const opener = createOpener(context, { pieces, provenance, adapterVersion });
  const gate = createGate(context, { protocols, identity, opener, publications, recorded });
  const managed = createManaged(context, { protocols, identity, model });
  const tidy = createTidy(context, [ledger.trim, provenance.trim, guard.trim, gate.expire, publications.resume]);
  const status = createStatus(context, { identity, ledger, protocols });

  const handlers: Handlers = {
    ...gate.handlers,
    ...guard.handlers,
    ...identity.handlers,
    ...createIgnores(context).handlers,
    ...createInject(context, pageRules).handlers,
    ...createInsights(identity).handlers,
    ...language.handlers,
    ...ledger.handlers,
    ...model.handlers,
    ...pageRules.handlers,
    ...protocols.handlers,
    ...provenance.handlers,
    ...sites.handlers,
    ...status.handlers,
    'late.have': lateHave,
    ...sync.handlers,
  };

  // Settled, never rejected: with a broken database every message still gets its own honest answer.
  const ready = Promise.allSettled([identity.key(), managed.follow()]);
  createRouter(afterReady(handlers, ready), { runtime: browser.runtime, log });

  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'managed') void managed.changed(changes);
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    sync.onAlarm(name);
    if (name === tidyAlarm) void tidy.run();
  });
  browser.runtime.onStartup.addListener(() => void tidy.run());
  browser.runtime.onInstalled.addListener(() => void tidy.persist());
  setupPanel(context);
  if (import.meta.env.FIREFOX) {
    setupFirefoxHold(context, {
      protocols,
      adapterOf: sites.adapterOf,
      takeRedeem: gate.takeRedeem,
      isPublished: (item) => isPublished(context.db, item),
    });
  }

  void ready.then(async () => {
    await Promise.allSettled([sites.refresh(), sync.ensureAlarms(), tidy.ensureAlarm(), publications.resume()]);
    log('background-ready');
  });
}

/** Every handler waits for the barrier; after the first message that costs nothing. */
function afterReady(handlers: Handlers, ready: Promise<unknown>): Handlers {
  const wrapped = Object.entries(handlers).map(([name, handle]) => [
    name,
    async (request: never, caller: never) => {
      await ready;
      return await (handle as (request: never, caller: never) => unknown)(request, caller);
    },
  ]);
  return Object.fromEntries(wrapped) as Handlers;
}
