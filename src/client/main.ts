import './copy-links.ts';
import './course-theme.ts';
import './course-toc.ts';
