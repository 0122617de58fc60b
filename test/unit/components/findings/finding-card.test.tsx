// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FindingCard } from '../../../../components/findings/finding-card.tsx';
import type { FindingCardView } from '../../../../lib/overlay/ui-contract.ts';
import { findAxeProblems } from '../axe.ts';

const view: FindingCardView = {
  kind: 'finding-card',
  key: 'k',
  ruleName: 'Green claims',
  severity: 'must',
  quote: 'climate neutral',
  message: '“Climate neutral” can’t be said of a product.',
  why: 'EU law bans it when it rests on offsets.',
  fixes: [{ kind: 'replace', text: 'made with less', from: 'From your approved claims' }, { kind: 'remove' }],
  address: null,
  rule: {
    id: 'green',
    name: 'Green claims',
    why: 'EU law bans it when it rests on offsets.',
    owner: 'Sustainability',
    source: { title: 'Directive (EU) 2024/825', date: '2024-02-28', url: 'https://eur-lex.europa.eu/eli/dir/2024/825/oj' },
    examples: {
      bad: [
        { text: 'A climate neutral jacket.', hits: ['climate neutral'], fixed: 'A jacket made with less.' },
        { text: 'Carbon neutral since May.', hits: ['Carbon neutral'] },
        { text: 'Climate positive.', hits: ['Climate positive'] },
      ],
      good: ['We mend it for free.'],
    },
  },
  index: 1,
  total: 4,
  canApply: true,
  feedback: null,
  focus: true,
};

function setup(changes: Partial<FindingCardView> = {}) {
  const on = { onApply: vi.fn(), onStep: vi.fn(), onIgnore: vi.fn(), onFeedback: vi.fn(), onCopy: vi.fn(), onClose: vi.fn() };
  const result = render(<FindingCard view={{ ...view, ...changes }} {...on} />);
  return { ...on, ...result, user: userEvent.setup() };
}

afterEach(cleanup);

describe('finding card', () => {
  it('names rule, severity and place, and shows the change with its source', () => {
    setup();
    expect(screen.getByRole('dialog', { name: 'Green claims, must fix' })).toBe(document.activeElement);
    expect(screen.getByText('1 of 4')).toBeTruthy();
    expect(screen.getByText('climate neutral').tagName).toBe('DEL');
    expect(screen.getByText('made with less').tagName).toBe('INS');
    expect(screen.getByText('From your approved claims')).toBeTruthy();
  });

  it('replaces on Enter, removes on Backspace, steps with the arrows and closes on Esc', async () => {
    const { user, onApply, onStep, onClose } = setup();
    await user.keyboard('{Enter}{Backspace}{ArrowDown}{ArrowUp}{Escape}');
    expect(onApply.mock.calls).toEqual([[0], [1]]);
    expect(onStep.mock.calls).toEqual([[1], [-1]]);
    // The hand that came from the text still holds Alt down.
    await user.keyboard('{Alt>}{ArrowDown}{Enter}{/Alt}');
    expect(onStep.mock.calls).toEqual([[1], [-1], [1]]);
    expect(onApply).toHaveBeenCalledTimes(2);
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('leaves Enter to the button that has the focus', async () => {
    const { user, onApply } = setup();
    screen.getByRole('button', { name: 'Remove the phrase' }).focus();
    await user.keyboard('{Enter}');
    expect(onApply.mock.calls).toEqual([[1]]);
  });

  it('takes no key away from the host while a modifier is held', async () => {
    const { user, onApply } = setup();
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(onApply).not.toHaveBeenCalled();
  });

  it('tells the examples of the rule, its source and its owner with E, and hides them again', async () => {
    const { user } = setup();
    await user.keyboard('e');
    const said = screen.getAllByRole('definition').map((each) => [each.previousSibling?.textContent, each.textContent]);
    expect(said).toEqual([
      ['Instead of', 'A climate neutral jacket.'],
      ['Say', 'A jacket made with less.'],
      ['Instead of', 'Carbon neutral since May.'],
      ['This is fine', 'We mend it for free.'],
    ]);
    expect([...document.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual(['climate neutral', 'Carbon neutral']);
    const link = screen.getByRole('link', { name: 'Directive (EU) 2024/825' });
    expect([link.getAttribute('href'), link.getAttribute('rel')]).toEqual([
      'https://eur-lex.europa.eu/eli/dir/2024/825/oj',
      'noopener noreferrer',
    ]);
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Source: Directive (EU) 2024/825, 28 February 2024',
      'Owner: Sustainability',
    ]);
    await user.keyboard('e');
    expect(screen.queryByRole('definition')).toBeNull();
  });

  it('says to a screen reader what its link opens, and whether it is open', async () => {
    const { user } = setup();
    const toggle = screen.getByRole('button', { name: 'Show an example' });
    expect(toggle.getAttribute('aria-expanded')).toBe('false');
    await user.click(toggle);
    expect([toggle.textContent, toggle.getAttribute('aria-expanded')]).toEqual(['Hide the example', 'true']);
    expect(document.getElementById(toggle.getAttribute('aria-controls') ?? '')?.textContent).toContain('Owner: Sustainability');
  });

  it('of an imported rule tells where it is from, and takes no address for a link that is none', async () => {
    const rule = {
      id: 'r',
      name: 'R',
      why: 'W.',
      owner: 'Content',
      origin: 'Style/Rule.yml',
      source: { title: 'T', url: 'javascript:alert(1)' },
    };
    const { user, container } = setup({ rule });
    await user.click(screen.getByRole('button', { name: 'Show where it’s from' }));
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Source: T',
      'From Style/Rule.yml',
      'Owner: Content',
    ]);
    expect(container.querySelector('a')).toBeNull();
  });

  it('closes what it told when it goes on to the next finding', async () => {
    const { user, rerender, ...on } = setup();
    await user.keyboard('e');
    rerender(<FindingCard view={{ ...view, key: 'next' }} {...on} />);
    expect(screen.queryByRole('definition')).toBeNull();
  });

  it('opens the ignore menu with I and offers four plainly named scopes', async () => {
    const { user, onIgnore } = setup();
    await user.keyboard('i');
    const items = screen.getAllByRole('menuitem').map((item) => item.querySelector('span')?.textContent);
    expect(items).toEqual(['Just here', 'In this draft', 'For me, everywhere', 'For the team']);
    await user.keyboard('{ArrowDown}{Enter}');
    expect(onIgnore).toHaveBeenCalledWith('document');
    expect(screen.queryByRole('menu')).toBeNull();
  });

  it('chooses a scope by its number and gives the focus back to the button', async () => {
    const { user, onIgnore } = setup();
    await user.keyboard('i4');
    expect(onIgnore).toHaveBeenCalledWith('wrong');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Ignore' }));
  });

  it('closes the menu alone on Esc', async () => {
    const { user, onClose } = setup();
    await user.keyboard('i{Escape}');
    expect(screen.queryByRole('menu')).toBeNull();
    expect(onClose).not.toHaveBeenCalled();
  });

  it('leaves the focus where it is, and hides the keys, when it was opened by hovering', () => {
    setup({ focus: false });
    expect(document.activeElement).toBe(document.body);
    expect(screen.queryByText('next')).toBeNull();
  });

  it('offers copying where the text cannot be written to', async () => {
    const { user, onCopy, onApply } = setup({ canApply: false });
    await user.click(screen.getByRole('button', { name: 'Copy the better words' }));
    expect(onCopy).toHaveBeenCalledWith('made with less', 'words');
    expect(onApply).not.toHaveBeenCalled();
  });

  it('says where a link should lead, and copies that, where no words can put it right', async () => {
    const address = 'https://fernhill.example/?utm_source=newsletter';
    const { user, onCopy, container } = setup({ fixes: [], address });
    expect(screen.getByText(address)).toBeTruthy();
    await user.keyboard('{Enter}');
    await user.click(screen.getByRole('button', { name: /Copy the address/ }));
    expect(onCopy.mock.calls).toEqual([
      [address, 'link'],
      [address, 'link'],
    ]);
    expect(await findAxeProblems(container)).toEqual([]);
  });

  it('says that an answer was noted', async () => {
    const { user, onFeedback } = setup({ feedback: 'wrong' });
    expect(screen.getByText('Thank you, noted')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'No, this was wrong' }).getAttribute('aria-pressed')).toBe('true');
    await user.click(screen.getByRole('button', { name: 'Yes, this was right' }));
    expect(onFeedback).toHaveBeenCalledWith('right');
  });

  it('breaks no accessibility rule, with the menu or the examples open or closed', async () => {
    const { user, container } = setup();
    expect(await findAxeProblems(container)).toEqual([]);
    await user.keyboard('e');
    expect(await findAxeProblems(container)).toEqual([]);
    await user.keyboard('i');
    expect(await findAxeProblems(container)).toEqual([]);
  });
});
