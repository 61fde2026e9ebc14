/** A view that failed, and the boundary that shows it instead of a blank page. */
import { Component, type ComponentChildren } from "preact";
import { shellText } from "../messages/shell.ts";

export function Failure({ error, retry }: { readonly error: unknown; readonly retry: () => void }) {
  const text = shellText.value.broken;
  return (
    <section class="notice" role="alert">
      <h1 tabIndex={-1}>{text.title}</h1>
      <p>{text.next}</p>
      <p class="row">
        <button type="button" class="button" onClick={retry}>
          {text.retry}
        </button>
        <a class="button quiet" href="#/">
          {text.home}
        </a>
      </p>
      <details>
        <summary>{text.details}</summary>
        <pre>{error instanceof Error ? error.message : String(error)}</pre>
      </details>
    </section>
  );
}

interface BoundaryProps {
  /** Another key is another attempt: the boundary forgets the failure. */
  readonly children: ComponentChildren;
}

export class FailureBoundary extends Component<BoundaryProps, { readonly error: unknown }> {
  override state = { error: undefined as unknown };

  override componentDidCatch(error: unknown): void {
    console.error(error);
    this.setState({ error });
  }

  render() {
    if (this.state.error === undefined) return this.props.children;
    return <Failure error={this.state.error} retry={() => this.setState({ error: undefined })} />;
  }
}
