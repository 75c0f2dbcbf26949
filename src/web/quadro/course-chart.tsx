/** The course over time; its figures come with the next version of the API. */
export function CourseChart(_: { past: { asOf?: string; atEntry?: number } }) {
  return null;
}
