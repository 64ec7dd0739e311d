// How the grouping of the moment places systems and arrows, in words.
import { useText, useWorkspaceState } from '../../workspace-context.ts';

export function GroupingSection() {
  const text = useText().arranging;
  const grouping = useWorkspaceState((state) => state.grouping);
  if (grouping === 'organisation') return null;
  return (
    <section>
      <h3>
        {text.groupBy}: {text.groupings[grouping]}
      </h3>
      <p>{text.how[grouping]}</p>
    </section>
  );
}
