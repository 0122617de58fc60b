/**
 * Shown instead of a navigation that would have published. Anyone can link here, so nothing from the address is shown:
 * only a closed set of reasons.
 */
import '../../components/ui/page.css';
import { createRoot } from 'react-dom/client';
import { Held, toHeldKind } from '../../components/signoff/held.tsx';

const root = document.querySelector('#root');
if (root) {
  const kind = toHeldKind(new URLSearchParams(location.search).get('why'));
  // The held address is not in the history: it never loaded. Back is the page with the button.
  createRoot(root).render(<Held kind={kind} onBack={history.length > 1 ? () => history.back() : null} />);
}
