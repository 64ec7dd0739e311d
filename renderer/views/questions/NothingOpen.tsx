// What to do while no question is open.
import { useText } from '../workspace-context.ts';

export function NothingOpen() {
  const text = useText().questions;
  return (
    <section className="answer nothing-open">
      <h2>{text.welcome}</h2>
      <p>{text.welcomeText}</p>
    </section>
  );
}
