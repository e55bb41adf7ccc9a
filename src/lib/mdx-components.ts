/** The components that authors may use in an `.mdx` lesson without importing them; src/components/mdx holds them. */
export const MDX_COMPONENTS = ['Callout', 'Contrast', 'Figure', 'KeyTakeaways', 'Term'] as const;
