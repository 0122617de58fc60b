/** The side panel: asks the tab what its text needs and the background how things stand; hands on what a person presses. */
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { toModelHost } from '../../components/options/model-section.tsx';
import { type OfferedSite, type PanelPage, SidePanel } from '../../components/panel/side-panel.tsx';
import { ask } from '../../lib/messaging/client.ts';
import type { ResponseOf } from '../../lib/messaging/messages.ts';
import { askTab } from '../../lib/messaging/tab.ts';
import { browser } from '../../lib/platform/browser.ts';
import { systemClock } from '../../lib/platform/clock.ts';
import { type ActiveTab, createRefresher, readActiveTab, setupActiveTabWatch } from './active-tab.ts';
import { toOffers } from './offers.ts';

type Status = ResponseOf<'status.get'>;
type Site = ResponseOf<'sites.list'>['sites'][number];

interface Known {
  tab: ActiveTab | null;
  status: Status | null;
  sites: readonly Site[];
  model: string | null;
  modelProblem: string | null;
}

const unreachable = 'Countersign is restarting. Try again in a moment.';

export function SidePanelApp(): ReactNode {
  const [known, setKnown] = useState<Known | null>(null);
  const [selected, setSelected] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [offline, setOffline] = useState(!navigator.onLine);
  const [turnedOn, setTurnedOn] = useState<number | null>(null);
  const refresh = useRef<() => void>(() => {});

  useEffect(() => {
    const lifetime = new AbortController();
    const { signal } = lifetime;
    refresh.current = createRefresher(async () => {
      const [tab, status, sites, model] = await Promise.all([
        readActiveTab(),
        ask('status.get', {}),
        ask('sites.list', {}),
        ask('model.get', {}),
      ]);
      if (signal.aborted) return;
      setKnown((before) => ({
        tab,
        status: status.ok ? status.value : (before?.status ?? null),
        sites: sites.ok ? sites.value.sites : (before?.sites ?? []),
        model: !model.ok ? (before?.model ?? null) : model.value.choice?.kind === 'url' ? toModelHost(model.value.choice.url) : null,
        modelProblem: model.ok ? (model.value.rules > 0 ? model.value.problem : null) : (before?.modelProblem ?? null),
      }));
    });
    refresh.current();
    setupActiveTabWatch(() => {
      setProblem(null);
      refresh.current();
    }, signal);
    const network = (): void => setOffline(!navigator.onLine);
    window.addEventListener('online', network, { signal });
    window.addEventListener('offline', network, { signal });
    document.addEventListener('visibilitychange', () => refresh.current(), { signal });
    return () => lifetime.abort();
  }, []);

  const tab = known?.tab ?? null;
  const status = known?.status ?? null;
  const page = useMemo<PanelPage>(() => {
    if (known === null) return { kind: 'loading' };
    if (status !== null && status.protocol === null) return { kind: 'no-protocol' };
    if (tab?.state) return { kind: 'open', state: tab.state };
    return {
      kind: 'silent',
      host: toHostName(tab?.url ?? null),
      offers: toOffers(known.sites, tab?.url ?? null),
      turnedOn: tab?.id === turnedOn,
    };
  }, [known, tab, status, turnedOn]);

  const turnOn = async (site: OfferedSite): Promise<void> => {
    // First thing in the gesture: the browser refuses to ask later.
    const granted = await browser.permissions.request({ origins: [...site.origins] });
    if (!granted) return;
    await ask('sites.refresh', {});
    setTurnedOn(tab?.id ?? null);
    refresh.current();
  };

  const toTab = async (send: (id: number) => ReturnType<typeof askTab<'surface.sign'>>): Promise<void> => {
    if (!tab) return;
    const reply = await send(tab.id);
    if (!reply.ok) setProblem('This tab does not answer. Reload it and try again.');
    else setProblem(reply.value.ok ? null : reply.value.say);
  };

  return (
    <SidePanel
      page={page}
      offline={offline}
      protocol={status?.protocol ?? null}
      waiting={status?.person?.endpoint ? status.waiting.cells + status.waiting.receipts : null}
      syncProblem={status?.syncProblem ?? null}
      model={known?.model ?? null}
      modelProblem={known?.modelProblem ?? null}
      selected={selected}
      problem={problem}
      siteName={(id) => known?.sites.find((site) => site.id === id)?.name ?? id}
      now={systemClock()}
      onReveal={(finding) => {
        setSelected(finding.key);
        void toTab((id) => askTab(id, 'surface.reveal', { key: finding.key, surface: finding.surface }));
      }}
      onRestore={() => void toTab((id) => askTab(id, 'surface.restore', {})).then(() => refresh.current())}
      onFixAll={() => void toTab((id) => askTab(id, 'surface.fix-all', {})).then(() => refresh.current())}
      onUndoFixAll={() => void toTab((id) => askTab(id, 'surface.undo-fix-all', {})).then(() => refresh.current())}
      onSign={() => void toTab((id) => askTab(id, 'surface.sign', {}))}
      onTurnOn={(site) => void turnOn(site)}
      onSync={() =>
        void ask('sync.now', {}).then((reply) => {
          setProblem(reply.ok ? (reply.value.ok ? null : reply.value.say) : unreachable);
          refresh.current();
        })
      }
      onReload={() => void (tab && browser.tabs.reload(tab.id))}
      onSetUp={() => void browser.runtime.openOptionsPage()}
      onData={() => void browser.tabs.create({ url: browser.runtime.getURL('data.html') })}
    />
  );
}

function toHostName(url: string | null): string | null {
  if (url === null || !/^https?:/.test(url)) return null;
  return new URL(url).host;
}
