/** Opened from the side panel ("What is shared") and from the other pages. */
import '../../components/ui/page.css';
import { createRoot } from 'react-dom/client';
import { DataApp } from './app.tsx';

const root = document.querySelector('#root');
if (root) createRoot(root).render(<DataApp />);
