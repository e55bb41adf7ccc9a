import { join } from 'node:path';
import { decodeAddress, joinPath, parentOf } from '../lib/course-map.ts';
import type { LessonPlace, Problem, SourceImage } from '../lib/types.ts';
import type { CheckContext, CheckedLesson, Fault } from './course-checks.ts';
import { imageFault } from './image-file.ts';

/** What is wrong with an image that a lesson shows. */
export function checkImage(
  { src, line, column }: SourceImage,
  { place }: CheckedLesson,
  context: CheckContext,
): Problem[] {
  const fault = faultOfImage(src, place, context);
  return fault ? [{ file: place.file, line, column, ...fault }] : [];
}

function faultOfImage(src: string, place: LessonPlace, context: CheckContext): Fault | undefined {
  if (src === '') return undefined;
  if (/^(https?:)?\/\//i.test(src)) {
    return {
      message: `the image ${src} lies on another site`,
      remedy: 'save it beside the lesson and link to the file: a page loads nothing from elsewhere',
    };
  }
  if (/^[a-z][a-z\d+.-]*:/i.test(src)) {
    return src.startsWith('data:image/')
      ? undefined
      : {
          message: `the image ${src} has an address that is no file`,
          remedy: 'save the image beside the lesson',
        };
  }
  const isShared = src.startsWith('/');
  const path = joinPath(isShared ? '' : parentOf(place.file), decodeAddress(src));
  const fault = imageFault(join(isShared ? context.publicFolder : context.root, path));
  if (fault === 'sizeless')
    return {
      message: `the image ${decodeAddress(src)} does not say how large it is`,
      remedy: 'give its <svg> tag a viewBox, such as viewBox="0 0 400 300"',
    };
  if (fault === 'missing')
    return {
      message: `the image ${decodeAddress(src)} is not on disk`,
      remedy: `put it at ${isShared ? `public/${path}` : path}, or mend the name`,
    };
  return (
    fault && {
      message: `the file ${decodeAddress(src)} is damaged, or no image`,
      remedy: 'save it as PNG, JPEG, WebP, AVIF, GIF or SVG',
    }
  );
}
