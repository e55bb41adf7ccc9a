/**
 * Id of the heading above a lesson's footnotes. mdast-util-to-hast sets it and takes no other. It is
 * made by the site, so it stands outside the lesson's outline and has no link of its own.
 */
export const NOTES_ID = 'footnote-label';
