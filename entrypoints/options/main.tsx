/** Opened by the browser's own "Options" and by the side panel. */
import '../../components/ui/page.css';
import { createRoot } from 'react-dom/client';
import { OptionsApp } from './app.tsx';

const root = document.querySelector('#root');
if (root) createRoot(root).render(<OptionsApp />);
