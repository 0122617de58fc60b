/** The four views of what is stored, one at a time. */
import { Tabs } from 'radix-ui';
import type { ReactNode } from 'react';

export interface DataTab {
  id: string;
  text: string;
  body: ReactNode;
}

export function DataTabs({ tabs, value, onChange }: { tabs: readonly DataTab[]; value: string; onChange(id: string): void }): ReactNode {
  return (
    <Tabs.Root value={value} onValueChange={onChange} className="grid gap-4">
      <Tabs.List aria-label="What is stored" className="flex flex-wrap gap-x-5 border-b border-line">
        {tabs.map((tab) => (
          <Tabs.Trigger
            key={tab.id}
            value={tab.id}
            data-bare
            className="-mb-px min-h-9 border-b-2 border-transparent text-ink-2 hover:text-ink data-[state=active]:border-accent data-[state=active]:font-strong data-[state=active]:text-ink"
          >
            {tab.text}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      {tabs.map((tab) => (
        <Tabs.Content key={tab.id} value={tab.id} tabIndex={-1}>
          {tab.body}
        </Tabs.Content>
      ))}
    </Tabs.Root>
  );
}
