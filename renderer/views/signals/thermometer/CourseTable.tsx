// The course of one place as a table, the latest day first: the twin of the large chart.

import { isoOf } from '../../../signals/days.ts';
import type { CourseDay, PlaceCourse } from '../../../signals/desk/place-course.ts';
import type { Series } from '../../../signals/series.ts';
import { dayText, numberText, thermometerText, valueText } from '../../text/thermometer-words.ts';
import { useText } from '../../workspace-context.ts';
import { ColumnHeads } from '../ColumnHeads.tsx';
import type { CourseMark } from './course-marks.ts';

/** Days in the table; the file of the series holds them all. */
const MOST = 400;

interface Props {
  readonly course: PlaceCourse;
  readonly series: Series;
  readonly marks: readonly CourseMark[];
}

export function CourseTable({ course, series, marks }: Props) {
  const text = useText();
  const { panel } = thermometerText(text);
  const days = [...course.days].reverse().slice(0, MOST);
  const marksOn = (day: number) => marks.filter((mark) => mark.day === day).map((mark) => `${panel.legend[mark.kind]}: ${mark.text}`);
  return (
    <details className="course-table">
      <summary>{panel.table}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard */}
      <div className="scroll" tabIndex={0} role="group" aria-label={panel.table}>
        <table>
          <ColumnHeads names={[panel.columns.day, panel.columns.value, panel.columns.usual, panel.columns.status, panel.columns.also]} />
          <tbody>
            {days.map((day) => (
              <tr key={day.day}>
                <th scope="row">
                  <time dateTime={isoOf(day.day)}>{dayText(text.locale, day.day, 'weekday')}</time>
                </th>
                <td>{day.value === null ? '–' : valueText(text, day.value, series.unitOfMeasure)}</td>
                <td>{day.usual === null ? '–' : numberText(text.locale, day.usual)}</td>
                <td>
                  <How day={day} />
                </td>
                <td>{marksOn(day.day).join('; ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function How({ day: { value, statuses, isReporting } }: { readonly day: CourseDay }) {
  const { panel } = thermometerText(useText());
  if (value === null && statuses.length === 0) return isReporting ? panel.nothing : panel.nobody;
  return statuses.map((status) => panel.status[status]).join(', ');
}
