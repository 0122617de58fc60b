/** The pages of the extension that have a navigation, for `PageFrame`. */
import type { PageLink } from '../ui/page-frame.tsx';

export type OwnPage = 'options' | 'data';

export function toPageLinks(here: OwnPage, role: string | null): PageLink[] {
  const links: PageLink[] = [
    { text: 'Set-up', href: 'options.html', here: here === 'options' },
    { text: 'What is stored about me', href: 'data.html', here: here === 'data' },
  ];
  if (role === 'lead' || role === 'admin') links.push({ text: 'My team', href: 'review.html' });
  return links;
}
