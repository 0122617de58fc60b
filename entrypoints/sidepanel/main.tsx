/** Chrome: side panel. Firefox: sidebar. */
import '../../components/ui/page.css';
import { createRoot } from 'react-dom/client';
import { SidePanelApp } from './app.tsx';

const root = document.querySelector('#root');
if (root) createRoot(root).render(<SidePanelApp />);
