import { stringify } from 'yaml';

/** The text of a lesson that builds and asks for what it lacks. */
export function scaffoldLesson(title: string, dek: string | undefined, isDraft: boolean): string {
  const front = {
    title,
    dek: dek ?? 'Say here in one sentence what the lesson comes to.',
    ...(isDraft ? { draft: true } : {}),
  };
  return `---
${writeFields(front)}---

Begin here: the first paragraph says what the lesson is about and for whom.

## The First Section
`;
}

/** The text of a `module.yml`. */
export function scaffoldModule(title: string, description: string | undefined): string {
  const asked = 'Say here in one sentence what a reader will be able to do.';
  return writeFields({ title, description: description ?? asked });
}

function writeFields(fields: object): string {
  return stringify(fields, { lineWidth: 0 });
}
