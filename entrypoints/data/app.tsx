/** What is stored about me: all of it, and the ways to take it along or be rid of it. */
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { DataTabs } from '../../components/options/data-tabs.tsx';
import { IgnoresSection } from '../../components/options/ignores-section.tsx';
import { LedgerSection } from '../../components/options/ledger-section.tsx';
import type { Names } from '../../components/options/ledger-words.ts';
import { MirrorSection } from '../../components/options/mirror-section.tsx';
import { toModelHost } from '../../components/options/model-section.tsx';
import { toPageLinks } from '../../components/options/page-links.ts';
import { ReceiptsSection } from '../../components/options/receipts-section.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { PageFrame } from '../../components/ui/page-frame.tsx';
import type { BrandProtocol } from '../../lib/brand-protocol/schema.ts';
import { ask } from '../../lib/messaging/client.ts';
import type { ResponseOf } from '../../lib/messaging/messages.ts';
import { saveFile } from '../../lib/platform/save.ts';

/** Entries fetched at a time. */
const pageSize = 200;
const unreachable = 'Countersign is restarting. Reload this page in a moment.';

interface Known {
  status: ResponseOf<'status.get'>;
  protocol: BrandProtocol | null;
  sites: ResponseOf<'sites.list'>['sites'];
  ledger: ResponseOf<'ledger.page'>;
  sent: ResponseOf<'mirror.list'>['sent'];
  ignores: ResponseOf<'ignores.list'>['ignores'];
  receipts: ResponseOf<'receipts.list'>['receipts'];
  /** Host that drafts go to for opinions. */
  model: string | null;
}

export function DataApp(): ReactNode {
  const [known, setKnown] = useState<Known | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [tab, setTab] = useState(() => location.hash.slice(1) || 'ledger');

  const load = useCallback(async (): Promise<void> => {
    const [status, rules, sites, ledger, mirror, ignores, receipts, model] = await Promise.all([
      ask('status.get', {}),
      ask('protocol.rules', {}),
      ask('sites.list', {}),
      ask('ledger.page', { before: null, limit: pageSize }),
      ask('mirror.list', {}),
      ask('ignores.list', {}),
      ask('receipts.list', {}),
      ask('model.get', {}),
    ]);
    if (!status.ok || !ledger.ok) {
      setProblem(unreachable);
      return;
    }
    setProblem(null);
    setKnown({
      status: status.value,
      protocol: rules.ok ? rules.value.protocol : null,
      sites: sites.ok ? sites.value.sites : [],
      ledger: ledger.value,
      sent: mirror.ok ? mirror.value.sent : [],
      ignores: ignores.ok ? ignores.value.ignores : [],
      receipts: receipts.ok ? receipts.value.receipts : [],
      model: model.ok && model.value.choice?.kind === 'url' ? toModelHost(model.value.choice.url) : null,
    });
  }, []);
  useEffect(() => void load(), [load]);

  const names = useMemo<Names>(() => {
    const sites = new Map(known?.sites.map((site) => [site.id, site.name]));
    const rules = new Map(known?.protocol?.rules.map((rule) => [rule.id, rule.name]));
    const reasons = new Map(known?.protocol?.guard.reasons.map((reason) => [reason.id, reason.text]));
    return {
      site: (id) => sites.get(id) ?? id,
      rule: (id) => rules.get(id) ?? id,
      reason: (id) => reasons.get(id) ?? id,
    };
  }, [known]);

  const older = async (): Promise<void> => {
    const last = known?.ledger.entries.at(-1);
    if (!known || !last) return;
    const reply = await ask('ledger.page', { before: last.seq, limit: pageSize });
    if (!reply.ok) return;
    setKnown({ ...known, ledger: { total: reply.value.total, entries: [...known.ledger.entries, ...reply.value.entries] } });
  };

  const exportLedger = async (format: 'ndjson' | 'csv'): Promise<void> => {
    const reply = await ask('ledger.export', { format });
    if (reply.ok) saveFile(reply.value.name, reply.value.text, format === 'csv' ? 'text/csv' : 'application/x-ndjson');
    else setProblem(unreachable);
  };

  const change = async (done: Promise<{ ok: boolean; value?: { ok: boolean; say?: string } }>): Promise<void> => {
    const reply = await done;
    await load();
    if (!reply.ok) setProblem(unreachable);
    else if (reply.value && !reply.value.ok) setProblem(reply.value.say ?? unreachable);
  };

  const enrolled = (known?.status.person?.endpoint ?? '') !== '';
  return (
    <PageFrame
      title="What is stored about me"
      hint={
        known?.model
          ? `Everything Countersign keeps on this device, and everything it ever sent. Your text is in neither, but goes to ${known.model} for a model’s opinion.`
          : 'Everything Countersign keeps on this device, and everything it ever sent. Your text is in neither.'
      }
      links={toPageLinks('data', known?.status.person?.role ?? null)}
    >
      {problem ? <Notice icon="care" tone="care" title={problem} className="rounded-l" /> : null}
      {known ? (
        <DataTabs
          value={tab}
          onChange={(id) => {
            setTab(id);
            history.replaceState(null, '', `#${id}`);
          }}
          tabs={[
            {
              id: 'ledger',
              text: 'What happened',
              body: (
                <LedgerSection
                  rows={known.ledger.entries}
                  total={known.ledger.total}
                  keepDays={known.status.ledger.keepDays}
                  intact={known.status.ledger.intact}
                  names={names}
                  onMore={() => void older()}
                  onExport={(format) => void exportLedger(format)}
                  onDelete={() => void change(ask('ledger.delete', {}))}
                  onKeep={(days) => void change(ask('ledger.keep', { days }))}
                />
              ),
            },
            { id: 'sent', text: 'What was sent', body: <MirrorSection sent={known.sent} enrolled={enrolled} model={known.model} /> },
            {
              id: 'ignored',
              text: 'What you ignore',
              body: (
                <IgnoresSection
                  ignores={known.ignores}
                  ruleName={names.rule}
                  onUndo={(ignore) => void change(ask('ignore.remove', ignore))}
                />
              ),
            },
            {
              id: 'receipts',
              text: 'Receipts',
              body: (
                <ReceiptsSection
                  receipts={known.receipts}
                  enrolled={enrolled}
                  onDownload={(receipt) => saveFile(`receipt-${receipt.id}.jws`, receipt.jws, 'application/jose')}
                />
              ),
            },
          ]}
        />
      ) : null}
    </PageFrame>
  );
}
