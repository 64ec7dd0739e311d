// What is in the large chart: only the kinds of marks that are there.
import type { PlaceCourse } from '../../../signals/desk/place-course.ts';
import { thermometerText } from '../../text/thermometer-words.ts';
import { useText } from '../../workspace-context.ts';
import type { CourseMark } from './course-marks.ts';

export function ChartLegend({ course, marks }: { readonly course: PlaceCourse; readonly marks: readonly CourseMark[] }) {
  const { levels, panel } = thermometerText(useText());
  const has = {
    usual: course.days.some(({ usual }) => usual !== null),
    range: course.days.some(({ low }) => low !== null),
    gap: course.days.some(({ value, isReporting }) => value === null && isReporting),
    decision: marks.some(({ kind }) => kind === 'decision'),
    words: marks.some(({ kind }) => kind === 'words'),
  };
  const shown = (Object.keys(has) as (keyof typeof has)[]).filter((kind) => has[kind]);
  const limits = [...new Set(course.limits.map(({ level }) => level))].sort();
  return (
    <figcaption>
      <ul className="chart-legend">
        <li>
          <i className="course" aria-hidden /> {panel.legend.value}
        </li>
        {shown.map((kind) => (
          <li key={kind}>
            <i className={kind} aria-hidden /> {panel.legend[kind]}
          </li>
        ))}
        {limits.map((level) => (
          <li key={level}>
            <i className={`limit ${level}`} aria-hidden /> {levels[level]}
          </li>
        ))}
        {course.runs.length > 0 && (
          <li>
            <i className="run" aria-hidden /> {panel.legend.run}
          </li>
        )}
      </ul>
      <p>{panel.gaps}</p>
    </figcaption>
  );
}
