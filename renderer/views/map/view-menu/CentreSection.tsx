// Who stands in the middle of the map, and whether the others have a fixed side.
import { useText, useWorkspace, useWorkspaceState } from '../../workspace-context.ts';

export function CentreSection() {
  const text = useText().arranging;
  const workspace = useWorkspace();
  const hasSides = useWorkspaceState((state) => state.hasSides);
  const isPossible = useWorkspaceState((state) => state.grouping === 'organisation' || state.grouping === 'cluster');
  return (
    <section>
      <h3>{text.middle}</h3>
      {isPossible ? (
        <>
          <label className="tick-line">
            <input type="checkbox" checked={hasSides} onChange={(event) => void workspace.setSides(event.target.checked)} />
            {text.sides}
          </label>
          {hasSides ? <CentreSelect /> : <p>{text.sidesWhy}</p>}
        </>
      ) : (
        <p>{text.onlyOrganisations}</p>
      )}
    </section>
  );
}

function CentreSelect() {
  const { arranging: text, map, locale } = useText();
  const workspace = useWorkspace();
  const centre = useWorkspaceState((state) => state.centre);
  const organisations = useWorkspaceState((state) => state.openCase?.network.organisations) ?? [];
  const named = organisations.map(({ id, name, shortName, isOwn }) => ({ id, name: name ?? shortName ?? map.unnamed, isOwn }));
  const own = named.filter(({ isOwn }) => isOwn);
  const others = named.filter(({ isOwn }) => !isOwn).sort((a, b) => a.name.localeCompare(b.name, locale));
  return (
    <select aria-label={text.middle} value={centre ?? ''} onChange={(event) => void workspace.setCentre(event.target.value || null)}>
      <option value="">{own.length > 0 ? text.ownMiddle(own.map(({ name }) => name).join(', ')) : text.nobody}</option>
      {others.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
