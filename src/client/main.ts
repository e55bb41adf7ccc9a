import './copy-links.ts';
import './course-search.ts';
import './course-theme.ts';
import './course-toc.ts';
