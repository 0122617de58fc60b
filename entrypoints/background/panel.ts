/** The toolbar button opens the panel: `sidePanel` in Chrome and Edge, the sidebar in Firefox. */
import type { Browser } from 'webextension-polyfill';
import type { BackgroundContext } from './context.ts';

interface ChromeSidePanel {
  setPanelBehavior(behavior: { openPanelOnActionClick: boolean }): Promise<void>;
}

/** Registers its listener at once. */
export function setupPanel({ browser, log }: Pick<BackgroundContext, 'browser' | 'log'>): void {
  const { sidePanel, sidebarAction } = browser as Browser & { sidePanel?: ChromeSidePanel };
  if (sidePanel) {
    // The browser opens it itself: by the time a woken worker could, the click is no longer a gesture.
    sidePanel.setPanelBehavior({ openPanelOnActionClick: true }).catch(() => log('panel-behaviour-failed'));
    return;
  }
  browser.action.onClicked.addListener(() => {
    // Called straight from the listener: Firefox forgets the gesture after the first await.
    void sidebarAction.open();
  });
}
