// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DictionariesSection } from '../../../../components/options/dictionaries-section.tsx';
import { IgnoresSection } from '../../../../components/options/ignores-section.tsx';
import { LedgerSection, type LedgerSectionProps } from '../../../../components/options/ledger-section.tsx';
import { MirrorSection } from '../../../../components/options/mirror-section.tsx';
import { ModelSection, type ModelState } from '../../../../components/options/model-section.tsx';
import { PersonSection, toCode } from '../../../../components/options/person-section.tsx';
import { ProtocolSection } from '../../../../components/options/protocol-section.tsx';
import { ReceiptsSection } from '../../../../components/options/receipts-section.tsx';
import { SitesSection, toOriginPattern } from '../../../../components/options/sites-section.tsx';
import { toBareProtocol } from '../../../../lib/brand-protocol/bare.ts';
import { findAxeProblems } from '../axe.ts';

afterEach(cleanup);
const worked = async (): Promise<null> => null;
const vale = { onImport: async () => 'Nothing here.', onSave: vi.fn() };
const starter = async (): Promise<string> => 'countersign: 1';

describe('you', () => {
  it('puts a typed code into its printed form', () => {
    expect(toCode('abcd efgh 1iLo2345')).toBe('ABCD-EFGH-1110-2345');
  });

  it('asks for the name before a team can be joined', async () => {
    const onEnrol = vi.fn(worked);
    render(<PersonSection person={null} onName={worked} onEnrol={onEnrol} onLeave={vi.fn()} />);
    const user = userEvent.setup();
    await user.type(screen.getByRole('textbox', { name: 'Address' }), 'https://cs.example/');
    await user.type(screen.getByRole('textbox', { name: 'Code' }), 'abcdefgh23456789');
    expect(screen.getByText('Save your name first.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Join' }));
    expect(onEnrol).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Your name' }));
  });

  it('joins with address and code, and shows why it was refused', async () => {
    const onEnrol = vi.fn(async () => 'This code was used already. Ask for a new one.');
    const person = { name: 'Ines', role: '', orgName: '', teamName: '', endpoint: '' };
    const { container } = render(<PersonSection person={person} onName={worked} onEnrol={onEnrol} onLeave={vi.fn()} />);
    const user = userEvent.setup();
    await user.type(screen.getByRole('textbox', { name: 'Address' }), 'https://cs.example/');
    await user.type(screen.getByRole('textbox', { name: 'Code' }), 'abcdefgh23456789');
    await user.click(screen.getByRole('button', { name: 'Join' }));
    expect(onEnrol).toHaveBeenCalledWith('https://cs.example', 'ABCD-EFGH-2345-6789', 'Ines');
    expect(await screen.findByText('This code was used already. Ask for a new one.')).toBeTruthy();
    expect(await findAxeProblems(container)).toEqual([]);
  });
});

describe('protocol', () => {
  const error = {
    code: 'example-missed',
    path: 'rules.3',
    pointer: '/rules/3/examples/bad/0',
    value: 'climate-neutral',
    say: 'The rule misses its own bad example.',
    hint: 'Add the term with a hyphen.',
    line: 94,
    column: 15,
  };

  it('lists what an author has to put right: where, what, and how', async () => {
    render(<ProtocolSection state={null} protocol={null} refused={null} starter={starter} {...vale} onLoad={async () => [error]} />);
    const user = userEvent.setup();
    await user.upload(screen.getByLabelText(/Load a file/), new File(['rules: []'], 'brand.yaml'));
    expect(await screen.findByText('brand.yaml was not taken.')).toBeTruthy();
    for (const words of [error.say, error.value, error.hint]) expect(screen.getByText(words)).toBeTruthy();
    expect(screen.getByText(/Line 94, column 15: \/rules\/3\/examples\/bad\/0/)).toBeTruthy();
  });

  it('hands on the text of the file and says that it is in use', async () => {
    const onLoad = vi.fn(async () => []);
    render(<ProtocolSection state={null} protocol={null} refused={null} starter={starter} {...vale} onLoad={onLoad} />);
    await userEvent.setup().upload(screen.getByLabelText(/Load a file/), new File(['rules: []'], 'brand.yaml'));
    expect(await screen.findByText('brand.yaml is in use.')).toBeTruthy();
    expect(onLoad).toHaveBeenCalledWith('rules: []', 'brand.yaml');
  });

  it('makes rules of styles for Vale, says what was not carried over, and puts them to use when told to', async () => {
    const made = {
      name: 'styles.zip',
      rules: 2,
      off: 1,
      own: 3,
      notes: [{ file: 'A/B.yml', line: 4, rule: 'A.B', reason: 'No scripts.' }],
      source: 'x: 1',
    };
    const onImport = vi.fn(async () => made);
    const onSave = vi.fn();
    const onLoad = vi.fn(async () => []);
    const { container } = render(
      <ProtocolSection state={null} protocol={null} refused={null} starter={starter} onLoad={onLoad} onImport={onImport} onSave={onSave} />,
    );
    const user = userEvent.setup();
    const zip = new File(['PK'], 'styles.zip');
    await user.upload(screen.getByLabelText('Zip file with styles'), zip);
    expect(await screen.findByText('styles.zip: 2 rules ready.')).toBeTruthy();
    expect(onImport).toHaveBeenCalledWith([zip]);
    expect(container.textContent).toContain('They come beside your own 3 rules. 1 more is switched off by .vale.ini.');
    await user.click(screen.getByRole('button', { name: 'Show them' }));
    expect(screen.getByText('A/B.yml:4 A.B')).toBeTruthy();
    expect(await findAxeProblems(container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Save the protocol' }));
    expect(onSave).toHaveBeenCalledWith(made);
    expect(onLoad).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Use them here' }));
    expect(await screen.findByText('styles.zip is in use.')).toBeTruthy();
    expect(onLoad).toHaveBeenCalledWith('x: 1', 'styles.zip');
  });

  it('says why nothing came of a zip', async () => {
    render(<ProtocolSection state={null} protocol={null} refused={null} starter={starter} {...vale} onLoad={async () => []} />);
    await userEvent.setup().upload(screen.getByLabelText('Zip file with styles'), new File(['x'], 'none.zip'));
    expect(await screen.findByText('Nothing here.')).toBeTruthy();
  });

  it('begins with the protocol that comes along, in one press', async () => {
    const onLoad = vi.fn(async () => []);
    render(<ProtocolSection state={null} protocol={null} refused={null} starter={starter} {...vale} onLoad={onLoad} />);
    await userEvent.setup().click(screen.getByRole('button', { name: 'Use the starter protocol' }));
    expect(await screen.findByText('The starter protocol is in use.')).toBeTruthy();
    expect(onLoad).toHaveBeenCalledWith('countersign: 1', 'The starter protocol');
  });

  it('says how many confidential terms a rule holds, and none of them', () => {
    const rule = {
      id: 'r',
      kind: 'sensitive',
      name: 'Names of projects',
      severity: 'must',
      message: 'm',
      why: 'Rivals read, too.',
      owner: 'Legal',
    } as const;
    const confidential = { salt: 'a salt of sixteen characters', words: 2, hashes: ['eYVvidSD7fAV', 'eYVvidSD7fAW'] };
    const protocol = toBareProtocol({
      rules: [
        { ...rule, confidential },
        { ...rule, id: 's', name: 'Cards' },
      ],
    });
    const { container } = render(
      <ProtocolSection state={null} protocol={protocol} refused={null} starter={starter} {...vale} onLoad={async () => []} />,
    );
    expect(screen.getAllByText(/confidential term/).map((one) => one.textContent)).toEqual([
      '2 confidential terms, as hashes. Nobody reads them here.',
    ]);
    expect(container.textContent).not.toContain('eYVvid');
  });

  it('says once what is wrong with a file, not twice', async () => {
    render(
      <ProtocolSection
        state={null}
        protocol={null}
        refused={{ from: 'file', errors: [error] }}
        starter={starter}
        {...vale}
        onLoad={async () => [error]}
      />,
    );
    await userEvent.setup().upload(screen.getByLabelText(/Load a file/), new File(['rules: []'], 'brand.yaml'));
    await screen.findByText('brand.yaml was not taken.');
    expect(screen.getAllByText(error.say)).toHaveLength(1);
  });

  it('says that the last good one stays when a newer one was refused', () => {
    const state = { name: 'Brand', version: '4.2', hash: 'ab'.repeat(32), from: 'endpoint' as const, loadedAt: 0, rules: 3 };
    render(
      <ProtocolSection
        state={state}
        protocol={null}
        refused={{ from: 'endpoint', errors: [error] }}
        starter={starter}
        {...vale}
        onLoad={async () => []}
      />,
    );
    expect(screen.getByText('A protocol from your team was not taken.')).toBeTruthy();
    expect(screen.getByText(/The last good one stays in use/)).toBeTruthy();
  });
});

describe('sites', () => {
  it('asks for the narrowest pattern that a browser grants', () => {
    expect(toOriginPattern('https://blog.example.com/wp-admin/post.php?post=1')).toBe('https://blog.example.com/*');
    expect(toOriginPattern('blog.example.com')).toBe('https://blog.example.com/*');
    expect(toOriginPattern('http://localhost:8881/wp-admin')).toBe('http://localhost/*');
    expect(toOriginPattern('ftp://example.com')).toBeNull();
    expect(toOriginPattern('not an address')).toBeNull();
    expect(toOriginPattern('*')).toBeNull();
  });

  it('turns known sites on and off, and takes an address for the rest', async () => {
    const onAllow = vi.fn(worked);
    const onRemove = vi.fn();
    const { container } = render(
      <SitesSection
        sites={[
          { id: 'chatgpt', name: 'ChatGPT', kind: 'ai', hosts: ['https://chatgpt.com/*'], granted: [] },
          { id: 'wordpress', name: 'WordPress', kind: 'cms', hosts: [], granted: ['https://a.example/*'] },
        ]}
        onAllow={onAllow}
        onRemove={onRemove}
      />,
    );
    const user = userEvent.setup();
    expect(await findAxeProblems(container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Turn off a.example' }));
    expect(onRemove).toHaveBeenCalledWith(['https://a.example/*']);
    await user.type(screen.getByRole('textbox', { name: 'Address of your WordPress' }), 'b.example{Enter}');
    expect(onAllow).toHaveBeenCalledWith(['https://b.example/*']);
    await user.click(screen.getAllByRole('button', { name: 'Turn on' })[0] as HTMLElement);
    expect(onAllow).toHaveBeenLastCalledWith(['https://chatgpt.com/*']);
  });
});

describe('what is stored', () => {
  const ledger = (changes: Partial<LedgerSectionProps> = {}) => {
    const on = { onMore: vi.fn(), onExport: vi.fn(), onDelete: vi.fn(), onKeep: vi.fn() };
    const names = { site: (id: string) => id, rule: (id: string) => id, reason: (id: string) => id };
    const props: LedgerSectionProps = {
      rows: [
        { seq: 2, at: 2, event: { kind: 'response-seen', site: 'chatgpt', words: 412 } },
        { seq: 1, at: 1, event: { kind: 'site-status', site: 'wordpress', level: 'full' } },
      ],
      total: 2,
      keepDays: 90,
      intact: true,
      names,
      ...on,
      ...changes,
    };
    return { ...render(<LedgerSection {...props} />), ...on, user: userEvent.setup() };
  };

  it('reads as sentences and can be narrowed', async () => {
    const { user } = ledger();
    expect(screen.getByText('An answer of 412 words was seen in chatgpt.')).toBeTruthy();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Show' }), 'Set-up');
    expect(screen.queryByText(/412 words/)).toBeNull();
    expect(screen.getByText('wordpress: full cover.')).toBeTruthy();
  });

  it('deletes only after asking, and the safe answer comes first', async () => {
    const { user, onDelete } = ledger();
    await user.click(screen.getByRole('button', { name: 'Delete everything' }));
    expect(screen.getByRole('alertdialog', { name: 'Delete what happened?' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Keep it' }));
    expect(onDelete).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Delete everything' }));
    await user.click(screen.getByRole('button', { name: 'Delete' }));
    expect(onDelete).toHaveBeenCalledOnce();
  });

  it('exports, keeps for as long as chosen, and says when the chain is broken', async () => {
    const { user, onExport, onKeep } = ledger({ intact: false });
    await user.click(screen.getByRole('button', { name: 'CSV' }));
    expect(onExport).toHaveBeenCalledWith('csv');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Keep for' }), '365 days');
    expect(onKeep).toHaveBeenCalledWith(365);
    expect(screen.getByRole('alert').textContent).toContain('changed or removed outside Countersign');
  });

  it('shows sent bytes as they are', async () => {
    const body = '{"stream":"s","cells":[]}';
    render(<MirrorSection enrolled model={null} sent={[{ at: 1, path: '/v1/summaries', body, status: 200 }]} />);
    await userEvent.setup().click(screen.getByRole('button', { name: 'Show the bytes' }));
    expect(document.querySelector('pre')?.textContent).toBe(`/v1/summaries\n\n${body}`);
  });

  it('brings an ignored rule back, and hands out receipts', async () => {
    const onUndo = vi.fn();
    const onDownload = vi.fn();
    const ignore = { rule: 'green', scope: 'me' as const, document: null };
    const receipt = {
      id: '6f0e2a54-0b9e-4d25-a6f1-41c80b9e7d25',
      jws: 'x',
      at: 1,
      sent: false,
      url: 'https://a.example/p',
      live: 'equal' as const,
    };
    render(
      <>
        <IgnoresSection ignores={[ignore]} ruleName={() => 'Green claims'} onUndo={onUndo} />
        <ReceiptsSection receipts={[receipt]} enrolled={false} onDownload={onDownload} />
      </>,
    );
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Bring back Green claims' }));
    expect(onUndo).toHaveBeenCalledWith(ignore);
    await user.click(screen.getByRole('button', { name: /Download receipt/ }));
    expect(onDownload).toHaveBeenCalledWith(receipt);
  });
});

describe('a model’s opinion', () => {
  const off: ModelState = { choice: null, managed: false, hasKey: false, granted: false, problem: null, hasOwn: false, rules: 1 };
  const asks = { onUrl: worked, onBrowser: worked, onAllow: worked, onOff: vi.fn() };

  it('is off until somebody read where the text goes and said yes', async () => {
    const onUrl = vi.fn(worked);
    const { container } = render(<ModelSection state={off} {...asks} onUrl={onUrl} />);
    expect(screen.getByText(/no text leaves this device/)).toBeTruthy();
    const user = userEvent.setup();
    await user.type(screen.getByRole('textbox', { name: 'Address of the service' }), 'https://models.example.org/v1');
    await user.type(screen.getByRole('textbox', { name: 'Model' }), 'house-1');
    await user.type(screen.getByLabelText('Key'), 'secret');
    expect(await findAxeProblems(container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Switch on' }));
    expect(screen.getByText(/text of your drafts goes to models\.example\.org/)).toBeTruthy();
    expect(onUrl).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Send it there' }));
    expect(onUrl).toHaveBeenCalledWith('https://models.example.org/v1', 'house-1', 'secret');
  });

  it('says where text goes while it is on, and what is wrong', () => {
    const choice = { kind: 'url', url: 'https://models.example.org/v1', model: 'house-1' } as const;
    const { rerender } = render(<ModelSection state={{ ...off, choice, granted: false, problem: 'The key is wrong.' }} {...asks} />);
    expect(screen.getByText(/goes to models\.example\.org a moment after you pause/)).toBeTruthy();
    expect(screen.getByText('The key is wrong.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Let the browser reach it' })).toBeTruthy();
    rerender(<ModelSection state={{ ...off, choice, granted: true, managed: true }} {...asks} />);
    expect(screen.getByText(/Your organisation set this/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Switch off' })).toBeNull();
  });
});

describe('dictionaries', () => {
  it('names what the protocol asks for, and takes two files', async () => {
    const onAdd = vi.fn(worked);
    const dictionaries = [{ name: 'en-GB', from: 'extension' as const, bytes: 0 }];
    const { container } = render(<DictionariesSection dictionaries={dictionaries} missing={['de-DE']} onAdd={onAdd} onRemove={vi.fn()} />);
    expect(screen.getByText(/checks spelling with de-DE, which is not here yet/)).toBeTruthy();
    expect(await findAxeProblems(container)).toEqual([]);
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Bring it' }));
    expect(screen.getByText('Choose two files: one ends in .aff, the other in .dic.')).toBeTruthy();
    const aff = new File(['SET UTF-8'], 'de.aff');
    const dic = new File(['1'], 'de.dic');
    await user.upload(screen.getByLabelText('Its two files'), [dic, aff]);
    await user.click(screen.getByRole('button', { name: 'Bring it' }));
    expect(onAdd).toHaveBeenCalledWith('de-DE', aff, dic);
    expect(screen.getByText('German (Germany) is here. Rules about spelling use it from now on.').getAttribute('role')).toBe('status');
  });

  it('says what a name is made of', async () => {
    const onAdd = vi.fn(worked);
    render(<DictionariesSection dictionaries={[]} missing={[]} onAdd={onAdd} onRemove={vi.fn()} />);
    const user = userEvent.setup();
    await user.upload(screen.getByLabelText('Its two files'), [new File(['SET UTF-8'], '1 de.aff'), new File(['1'], '1 de.dic')]);
    await user.click(screen.getByRole('button', { name: 'Bring it' }));
    expect(screen.getByText('Begin with a letter; then letters, digits, dots and dashes, as in de-DE.')).toBeTruthy();
    expect(onAdd).not.toHaveBeenCalled();
  });
});
