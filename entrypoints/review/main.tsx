/** The lead's page as a page of the extension: the same components as the endpoint serves. */
import '../../components/ui/page.css';
import { createRoot } from 'react-dom/client';
import { ReviewPage } from '../../components/review/review-page.tsx';
import { loadReview } from './load.ts';

const root = document.querySelector('#root');
if (root) createRoot(root).render(<ReviewPage load={loadReview} />);
