/** The lead's page as a page of the extension: the same components as the endpoint serves. */
import '../../components/ui/page.css';
import { createRoot } from 'react-dom/client';
import { ReviewPage } from '../../components/review/review-page.tsx';
import { loadReview } from './load.ts';

const root = document.querySelector('#root');
const way = 'inline-flex min-h-8 items-center rounded-m px-2.5 text-ink-2 hover:bg-hover';
const actions = (
  <nav aria-label="Countersign" className="flex flex-wrap gap-1">
    <a href="options.html" className={way}>
      Set-up
    </a>
    <a href="data.html" className={way}>
      What is stored about me
    </a>
  </nav>
);
if (root) createRoot(root).render(<ReviewPage load={loadReview} actions={actions} />);
