import { build, type AstroInlineConfig } from 'astro';

/** Builds as the parent process asks for in its first argument; what goes wrong is left on standard error. */
try {
  await build(JSON.parse(process.argv[2] ?? '{}') as AstroInlineConfig);
} catch (error) {
  console.error(error instanceof Error && error.name === 'CourseError' ? error.message : error);
  process.exit(1);
}
